import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { useMay, useSession } from '../../api/session.ts'
import type { ListAddress } from '../../list/list-address.ts'
import { ListPage } from '../../list/list-page.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { bodiesQuery, PEOPLE_KEY, type PersonItem } from './people-api.ts'
import { postsInWords } from './post-words.tsx'

const STATES = [
  { value: 'active', label: '在用' },
  { value: 'closed', label: '已停用' },
] as const

const isState = (text: string | undefined): text is 'active' | 'closed' => text === 'active' || text === 'closed'
const isSort = (text: string | undefined): text is 'name' | 'account' | 'created' =>
  text === 'name' || text === 'account' || text === 'created'

function load({ page, size, sort, filters: { q, body, state } }: ListAddress) {
  const query = {
    page,
    size,
    ...(isSort(sort) ? { sort } : {}),
    ...(q ? { q } : {}),
    ...(body ? { body } : {}),
    ...(isState(state) ? { state } : {}),
  }
  return answer(api.GET('/api/v1/people', { params: { query } }))
}

/** People by body, with their posts and what stands in the way of their signing in. */
export function PeoplePage() {
  const { awaitsAdministrators } = useSession()
  const { data: bodies = [] } = useQuery(bodiesQuery)
  const mayAdd = useMay('person.add')
  const body = useSearchParams()[0].get('body')
  return (
    <>
      {awaitsAdministrators && (
        <Alert
          className="problem"
          type="warning"
          showIcon
          title="还没有安全管理员和审计管理员"
          description={
            <>
              没有安全管理员，就不能授予岗位。请先<Link to="/people/administrators">指定这两名管理员</Link>。
            </>
          }
        />
      )}
      <ListPage<PersonItem>
        title="人员与岗位"
        unit="位人员"
        queryKey={PEOPLE_KEY}
        load={load}
        filters={[
          { kind: 'text', name: 'q', label: '姓名或账号' },
          {
            kind: 'choice',
            name: 'body',
            label: '机关',
            options: bodies.map(({ code, name }) => ({ value: code, label: name })),
          },
          { kind: 'choice', name: 'state', label: '账号状态', options: STATES },
          {
            kind: 'choice',
            name: 'sort',
            label: '次序',
            otherwise: '姓名',
            options: [
              { value: 'account', label: '账号' },
              { value: 'created', label: '最近新增在前' },
            ],
          },
        ]}
        columns={[
          { key: 'name', title: '姓名', show: (person) => person.name, opens: true },
          { key: 'account', title: '账号', show: (person) => person.account },
          { key: 'body', title: '机关', show: (person) => person.bodyName },
          { key: 'posts', title: '岗位', show: (person) => postsInWords(person.posts, person.bodyId) || '没有岗位' },
          { key: 'state', title: '状态', show: stateOf },
        ]}
        rowKey={(person) => person.id}
        open={(person) => `/people/${person.id}`}
        actions={mayAdd && <Link to={`/people/new${body ? `?body=${body}` : ''}`}>新增人员</Link>}
        empty={<EmptyState what="还没有人员。" how="由系统管理员新增，再由安全管理员授予岗位。" />}
      />
    </>
  )
}

function stateOf({ state, locked, hasPassword, pendingLink }: PersonItem): string {
  if (state === 'closed') return '已停用'
  if (locked) return '锁定中'
  if (hasPassword) return '在用'
  return pendingLink ? '等待本人设置密码' : '还没有密码'
}
