import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { ConfirmAct } from '../../parts/confirm-act.tsx'
import { ArrangeSubstitution } from './arrange-substitution.tsx'
import { PEOPLE_KEY, type PersonDetail, type PostItem } from './people-api.ts'
import { PostName, postDays } from './post-words.tsx'

/** The posts of a person: those that count, those to come, those that are over. */
export function PersonPosts({ person }: { readonly person: PersonDetail }) {
  const { name, posts, pastPosts } = person
  return (
    <section>
      <h2>岗位</h2>
      {posts.length === 0 && <p>没有岗位，登录后不能办理业务。由安全管理员授予。</p>}
      <ul className="sessions">
        {posts.map((post) => (
          <OnePost key={post.id} post={post} name={name} />
        ))}
      </ul>
      {pastPosts.length > 0 && (
        <details>
          <summary>以前的岗位（{pastPosts.length}）</summary>
          <ul className="bare">
            {pastPosts.map((post) => (
              <li key={post.id}>
                <PostName post={post} />
                <span className="quiet">　{postDays(post)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function OnePost({ post, name }: { readonly post: PostItem; readonly name: string }) {
  const [arranging, setArranging] = useState(false)
  const client = useQueryClient()
  const { message } = App.useApp()
  const params = { params: { path: { id: post.id } } }
  const stoodIn = post.substituteFor !== null
  const end = async () => {
    await answer(stoodIn ? api.DELETE('/api/v1/substitutions/{id}', params) : api.DELETE('/api/v1/posts/{id}', params))
    void message.success(stoodIn ? '代岗已结束。' : '岗位已收回。')
    await client.invalidateQueries({ queryKey: PEOPLE_KEY })
  }
  return (
    <li>
      <div>
        <PostName post={post} />
        <div className="quiet">{postDays(post)}</div>
        {arranging && <ArrangeSubstitution post={post} done={() => setArranging(false)} />}
      </div>
      <div className="page-actions">
        {post.may.substitute && !arranging && (
          <Button size="small" onClick={() => setArranging(true)}>
            安排代岗
          </Button>
        )}
        {post.may.end && !arranging && (
          <ConfirmAct
            label={stoodIn ? '结束代岗' : '收回岗位'}
            effect={`${name}立即不能再以“${post.label}”办理${post.bodyName}的事；已经办理的记录不变${stoodIn ? '' : '，别人代这个岗位的也随之结束'}。`}
            act={end}
            button={{ size: 'small' }}
          />
        )}
      </div>
    </li>
  )
}
