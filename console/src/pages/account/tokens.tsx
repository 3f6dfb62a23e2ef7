import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { ConfirmAct } from '../../parts/confirm-act.tsx'
import { instantWords } from '../../parts/day-words.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'

export const TOKENS_KEY = ['tokens']

/** Keys for programs that work in the person's name. */
export function Tokens() {
  const client = useQueryClient()
  const { data, error, refetch } = useQuery({
    queryKey: TOKENS_KEY,
    queryFn: () => answer(api.GET('/api/v1/session/tokens')),
  })
  const end = async (id: string) => {
    await answer(api.DELETE('/api/v1/session/tokens/{id}', { params: { path: { id } } }))
    await client.invalidateQueries({ queryKey: TOKENS_KEY })
  }
  const live = data?.items.filter(({ endedAt }) => endedAt === null) ?? []
  return (
    <section>
      <h2>个人访问令牌</h2>
      <p className="quiet">供其他程序以您的名义调用接口，不超出您当时的权限。不用的请及时作废。</p>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {data && live.length === 0 && <p>没有有效的令牌。</p>}
      <ul className="sessions">
        {live.map((token) => (
          <li key={token.id}>
            <div>
              {token.name}
              <div className="quiet">
                {instantWords(token.expiresAt)}到期 ·{' '}
                {token.usedAt ? `最近使用 ${instantWords(token.usedAt)}` : '还没有使用过'}
              </div>
            </div>
            <ConfirmAct
              label="作废令牌"
              effect={`使用“${token.name}”的程序将立即不能再调用接口，作废后不能恢复。`}
              act={() => end(token.id)}
              button={{ size: 'small' }}
            />
          </li>
        ))}
      </ul>
      <p>
        <Link to="/account/new-token">新建令牌</Link>
      </p>
    </section>
  )
}
