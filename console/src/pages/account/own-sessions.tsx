import { useQuery, useQueryClient } from '@tanstack/react-query'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { ConfirmAct } from '../../parts/confirm-act.tsx'
import { instantWords } from '../../parts/day-words.ts'
import { Loading } from '../../parts/loading.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { browserWords } from './browser-words.ts'

const KEY = ['own-sessions']

/** Where the person is signed in; each can be ended but the one that this is. */
export function OwnSessions() {
  const client = useQueryClient()
  const { data, error, refetch } = useQuery({ queryKey: KEY, queryFn: () => answer(api.GET('/api/v1/session/all')) })
  const end = async (id: string) => {
    await answer(api.DELETE('/api/v1/session/all/{id}', { params: { path: { id } } }))
    await client.invalidateQueries({ queryKey: KEY })
  }
  return (
    <section>
      <h2>我的登录</h2>
      <p className="quiet">不认识的登录请立即结束，并修改密码。</p>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="登录记录" />}
      <ul className="sessions">
        {data?.items.map((each) => (
          <li key={each.id}>
            <div>
              {browserWords(each.browser)}
              {each.current && <strong>（本次登录）</strong>}
              <div className="quiet">
                {each.address ?? '地址未知'} · {instantWords(each.startedAt)}登录 · 最近使用{' '}
                {instantWords(each.lastSeenAt)}
              </div>
            </div>
            {!each.current && (
              <ConfirmAct
                label="结束登录"
                effect="那里的登录会立即结束，没有保存的内容会丢失。"
                act={() => end(each.id)}
                button={{ size: 'small' }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
