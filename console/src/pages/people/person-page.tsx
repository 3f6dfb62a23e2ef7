import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { instantWords } from '../../parts/day-words.ts'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { ChangePerson } from './change-person.tsx'
import { GrantPost } from './grant-post.tsx'
import { loadPerson, PEOPLE_KEY, type PersonDetail } from './people-api.ts'
import { PersonActs } from './person-acts.tsx'
import { PersonPosts } from './person-posts.tsx'

/** One person: who they are, how they sign in, which posts they hold and held. */
export function PersonPage() {
  const { id = '' } = useParams()
  const { data, error, refetch } = useQuery({ queryKey: [...PEOPLE_KEY, id], queryFn: () => loadPerson(id) })
  return (
    <Page title={data?.name ?? '人员'} actions={<Link to="/people">返回人员</Link>}>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="人员" />}
      {data && (
        <>
          <Facts person={data} />
          <PersonActs person={data} />
          <PersonPosts person={data} />
          {data.state === 'active' && <GrantPost person={data} />}
          {data.may.change && <ChangePerson person={data} />}
        </>
      )}
    </Page>
  )
}

function Facts({ person }: { readonly person: PersonDetail }) {
  const { account, bodyName, mail, phone, createdAt, identity } = person
  return (
    <dl className="facts">
      <dt>账号</dt>
      <dd>
        {account}
        {person.state === 'closed' && <strong>（已停用）</strong>}
      </dd>
      <dt>所在机关</dt>
      <dd>{bodyName}</dd>
      <dt>电子邮箱</dt>
      <dd>{mail ?? '未填写'}</dd>
      <dt>办公电话</dt>
      <dd>{phone ?? '未填写'}</dd>
      {identity && (
        <>
          <dt>统一身份标识</dt>
          <dd>{identity}</dd>
        </>
      )}
      <dt>登录</dt>
      <dd>{signInWords(person)}</dd>
      <dt>新增于</dt>
      <dd>{instantWords(createdAt)}</dd>
    </dl>
  )
}

function signInWords({ hasPassword, secondFactor, pendingLink, locked, sessions }: PersonDetail): string {
  const link = pendingLink ? `一次性链接尚未使用，${instantWords(pendingLink)}前有效` : '没有可用的一次性链接'
  const parts = [
    hasPassword ? '已设置密码' : `还没有设置密码，${link}`,
    secondFactor ? '已启用动态口令' : '没有启用动态口令',
    ...(sessions > 0 ? [`${sessions} 处登录`] : []),
    ...(locked ? ['因输错次数较多正在等待'] : []),
  ]
  return parts.join('；')
}
