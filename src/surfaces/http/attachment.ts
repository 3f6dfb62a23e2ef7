/**
 * Content-Disposition for a file to be saved (RFC 6266): the Chinese name for those who understand it, a plain one for the rest.
 * @param name may hold anything; what a file system or a header cannot carry is replaced
 */
export function attachment(name: string, plain: string): string {
  const safe = name.replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, '_').slice(0, 150)
  const encoded = encodeURIComponent(safe.toWellFormed()).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain.replace(/[^A-Za-z0-9._-]/g, '_')}"; filename*=UTF-8''${encoded}`
}
