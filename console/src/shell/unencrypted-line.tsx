import { useSessionQuery } from '../api/session.ts'

/** contracts: over plain http signing in works, and the page says that the line isn't encrypted. */
export function UnencryptedLine() {
  const { data } = useSessionQuery()
  const encrypted = data ? data.encrypted : window.location.protocol === 'https:'
  if (encrypted) return null
  return (
    <aside className="unencrypted" aria-label="连接提示">
      本次连接未加密（http），同一网络中的他人可能看到传输的内容。请只在单位内网使用，或请维护人员启用 https。
    </aside>
  )
}
