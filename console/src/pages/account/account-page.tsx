import { Link } from 'react-router'
import { useSession } from '../../api/session.ts'
import { instantWords } from '../../parts/day-words.ts'
import { Page } from '../../parts/page.tsx'
import { OwnSessions } from './own-sessions.tsx'
import { SecondFactorState } from './second-factor-state.tsx'
import { Tokens } from './tokens.tsx'

/** What is known of whoever is signed in, and what they set for themselves. */
export function AccountPage() {
  const { person, posts, lastSignIn } = useSession()
  return (
    <Page title="我的账号">
      <dl className="facts">
        <dt>姓名</dt>
        <dd>{person.name}</dd>
        <dt>账号</dt>
        <dd>{person.account}</dd>
        <dt>岗位</dt>
        <dd>
          {posts.length === 0 && '还没有岗位。请联系安全管理员。'}
          <ul className="bare">
            {posts.map((post) => (
              <li key={post.id}>
                {post.bodyName} · {post.label}
                {post.substitute && <span className="quiet">（代岗）</span>}
              </li>
            ))}
          </ul>
        </dd>
        <dt>上次登录</dt>
        <dd>{lastSignIn ? instantWords(lastSignIn) : '这是第一次'}</dd>
        <dt>密码</dt>
        <dd>
          <Link to="/account/password">修改密码</Link>
        </dd>
        <dt>动态口令</dt>
        <dd>
          <SecondFactorState />
        </dd>
      </dl>
      <OwnSessions />
      <Tokens />
    </Page>
  )
}
