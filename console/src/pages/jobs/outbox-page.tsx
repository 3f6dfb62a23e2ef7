import { useQueryClient } from '@tanstack/react-query'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import type { paths } from '../../api/schema.ts'
import { useMay } from '../../api/session.ts'
import { ListPage } from '../../list/list-page.tsx'
import { ConfirmAct } from '../../parts/confirm-act.tsx'
import { instantWords } from '../../parts/day-words.ts'
import { EmptyState } from '../../parts/empty-state.tsx'

type Sent = paths['/api/v1/outbox']['get']['responses'][200]['content']['application/json']['items'][number]

const STATES = [
  { value: 'undelivered', label: '没有送出' },
  { value: 'waiting', label: '等待发送' },
  { value: 'sending', label: '正在发送' },
  { value: 'sent', label: '已送出' },
  { value: 'dropped', label: '不需要发送' },
]
const CHANNELS = [
  { value: 'mail', label: '邮件' },
  { value: 'sms', label: '短信' },
]

/** Mail and SMS, what became of each, and why one didn't go out. */
export function OutboxPage() {
  const client = useQueryClient()
  const mayRetry = useMay('job.retry')
  const retry = async ({ bodyId: body, id }: Sent) => {
    await answer(api.POST('/api/v1/outbox/{body}/{id}/retry', { params: { path: { body, id } } }))
    await client.invalidateQueries({ queryKey: ['outbox'] })
  }
  return (
    <ListPage<Sent>
      title="邮件和短信"
      unit="条消息"
      queryKey={['outbox']}
      load={({ page, size, filters }) =>
        answer(
          api.GET('/api/v1/outbox', {
            params: {
              query: {
                page,
                size,
                ...(filters.state ? { state: filters.state as Sent['state'] } : {}),
                ...(filters.channel ? { channel: filters.channel as Sent['channel'] } : {}),
              },
            },
          }),
        )
      }
      filters={[
        { kind: 'choice', name: 'state', label: '状态', options: STATES },
        { kind: 'choice', name: 'channel', label: '途径', options: CHANNELS },
      ]}
      columns={[
        { key: 'subject', title: '题名', show: (sent) => sent.subject },
        { key: 'to', title: '收件人', show: (sent) => `${sent.to}（${sent.channelLabel}）` },
        { key: 'body', title: '机关', show: (sent) => sent.bodyName },
        { key: 'state', title: '状态', show: (sent) => <State sent={sent} /> },
        { key: 'attempts', title: '发送次数', show: (sent) => sent.attempts, figure: true },
        { key: 'createdAt', title: '写成', show: (sent) => instantWords(sent.createdAt) },
        {
          key: 'act',
          title: '办理',
          show: (sent) =>
            (sent.state === 'undelivered' || sent.state === 'dropped') && mayRetry ? (
              <ConfirmAct
                label="重新发送"
                effect="消息会在几秒内再次发送。请先改正没有送出的原因，例如邮件服务器的设置或者收件人的邮箱。"
                act={() => retry(sent)}
                button={{ size: 'small', danger: false }}
              />
            ) : (
              '—'
            ),
        },
      ]}
      rowKey={(sent) => sent.id}
      empty={<EmptyState what="还没有发过邮件和短信。" how="设置邮件服务器以后，期限提醒会同时发邮件。" />}
    />
  )
}

function State({ sent }: { readonly sent: Sent }) {
  const { stateLabel, reason, code, nextAt } = sent
  return (
    <>
      {stateLabel}
      {reason && (
        <div className="quiet">
          {reason}
          {code !== null && `（${code}）`}
        </div>
      )}
      {nextAt && reason && <div className="quiet">{instantWords(nextAt)}再试</div>}
    </>
  )
}
