/** Passwords known from breaches, lower case; read when first asked for, since few requests set a password. */
export function commonPasswords(): () => Promise<ReadonlySet<string>> {
  let known: Promise<ReadonlySet<string>> | undefined
  return () => {
    known ??= load()
    return known
  }
}

/** Words of offices of this country that no foreign list has; a list like this is never complete [C]. */
const OF_OFFICES = [
  'gongkai',
  'xinxigongkai',
  'zhengfu',
  'zhengwu',
  'zwgk',
  'xxgk',
  'woaini',
  'woaizhongguo',
  'zhongguo',
]

async function load(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return new Set([...dictionary['passwords-common'], ...OF_OFFICES].map((word) => word.toLowerCase()))
}
