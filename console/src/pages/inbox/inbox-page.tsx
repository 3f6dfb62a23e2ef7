import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import type { paths } from '../../api/schema.ts'
import { ListPage } from '../../list/list-page.tsx'
import { instantWords } from '../../parts/day-words.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { INBOX_KEY } from './bell.tsx'

type Message = paths['/api/v1/inbox']['get']['responses'][200]['content']['application/json']['items'][number]

/** One's own messages, the latest first. */
export function InboxPage() {
  const client = useQueryClient()
  const [error, setError] = useState<unknown>(null)
  const mark = async (call: Promise<unknown>) => {
    setError(null)
    await call.catch(setError)
    await client.invalidateQueries({ queryKey: INBOX_KEY })
  }
  const read = (id: string) => mark(answer(api.POST('/api/v1/inbox/{id}/read', { params: { path: { id } } })))
  const readAll = () => mark(answer(api.POST('/api/v1/inbox/read')))
  return (
    <>
      <ProblemAlert error={error} focus />
      <ListPage<Message>
        title="站内消息"
        unit="条消息"
        queryKey={INBOX_KEY}
        load={({ page, size, filters }) =>
          answer(
            api.GET('/api/v1/inbox', {
              params: { query: { page, size, ...(filters.unread === '1' ? { unread: '1' as const } : {}) } },
            }),
          )
        }
        filters={[{ kind: 'choice', name: 'unread', label: '状态', options: [{ value: '1', label: '只看未读' }] }]}
        actions={<Button onClick={() => void readAll()}>全部标为已读</Button>}
        columns={[
          {
            key: 'subject',
            title: '内容',
            show: (message) => <Content message={message} open={() => void read(message.id)} />,
          },
          { key: 'body', title: '机关', show: (message) => message.bodyName },
          { key: 'createdAt', title: '时间', show: (message) => instantWords(message.createdAt) },
          {
            key: 'readAt',
            title: '状态',
            show: (message) =>
              message.readAt ? (
                <span className="quiet">已读</span>
              ) : (
                <Button size="small" onClick={() => void read(message.id)}>
                  标为已读
                </Button>
              ),
          },
        ]}
        rowKey={(message) => message.id}
        empty={<EmptyState what="还没有消息。" how="期限快到时、有事要您办理时，会在这里提醒。" />}
      />
    </>
  )
}

function Content({ message, open }: { readonly message: Message; readonly open: () => void }) {
  const { subject, text, href, readAt, kindLabel } = message
  const title = readAt ? subject : <strong>{subject}</strong>
  return (
    <div className="message">
      <div>
        <span className="quiet message-kind">{kindLabel}</span>
        {href === null ? (
          title
        ) : (
          <Link to={href} onClick={open}>
            {title}
          </Link>
        )}
        {!readAt && <span className="quiet">（未读）</span>}
      </div>
      <div className="quiet message-text">{text}</div>
    </div>
  )
}
