import { useSessionQuery } from '../api/session.ts'

/** contracts: over plain http signing in works, and the page says that the line isn't encrypted. */
export function UnencryptedLine() {
  const { data } = useSessionQuery()
  const encrypted = data ? data.encrypted : window.location.protocol === 'https:'
  if (encrypted) return null
  return (
    <p className="unencrypted" role="note">
      本次连接未加密（http），同一网络中的他人可能看到所传输的内容。请在单位内网使用，或请维护人员启用 https。
    </p>
  )
}
