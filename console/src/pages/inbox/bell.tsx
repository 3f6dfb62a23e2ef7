import BellOutlined from '@ant-design/icons/BellOutlined'
import { useQuery } from '@tanstack/react-query'
import { Badge } from 'antd'
import { Link } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import './inbox.css'

/** Of everything about the inbox that the browser keeps. */
export const INBOX_KEY = ['inbox'] as const
const ASKED_EVERY_MS = 60_000
/** The page asks by itself: whoever has left their desk is still signed out after the idle time. */
const UNATTENDED = { 'x-unattended': '1' } as const

/** How many messages aren't read yet; asked once a minute while the page is looked at. */
export function Bell() {
  const { data } = useQuery({
    queryKey: [...INBOX_KEY, 'unread'],
    queryFn: () =>
      answer(api.GET('/api/v1/inbox', { params: { query: { unread: '1', size: 1 } }, headers: UNATTENDED })),
    refetchInterval: ASKED_EVERY_MS,
    // Not knowing the number is no trouble worth a word at the top of every page.
    retry: false,
  })
  const unread = data?.unread ?? 0
  return (
    <Link to="/inbox" className="bell" aria-label={unread > 0 ? `站内消息，${unread} 条未读` : '站内消息'}>
      <Badge count={unread} size="small" overflowCount={99}>
        <BellOutlined aria-hidden />
      </Badge>
    </Link>
  )
}
