const BROWSERS = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, '火狐'],
  [/QIHU|360SE|360EE/, '360 浏览器'],
  [/Chrome\//, 'Chrome 内核浏览器'],
  [/Safari\//, 'Safari'],
] as const

const SYSTEMS = [
  [/Android/, '安卓'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux（麒麟、统信等）'],
] as const

/** What a browser says of itself, as its owner would: Windows 上的 Edge. */
export function browserWords(userAgent: string | null): string {
  if (!userAgent) return '未知的设备'
  const named = (table: readonly (readonly [RegExp, string])[]) => table.find(([sign]) => sign.test(userAgent))?.[1]
  return `${named(SYSTEMS) ?? '未知的系统'}上的${named(BROWSERS) ?? '浏览器'}`
}
