import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { ConfirmAct } from '../../parts/confirm-act.tsx'
import { OneTimeLink } from './one-time-link.tsx'
import { PEOPLE_KEY, type PersonDetail, type WelcomeLink } from './people-api.ts'

/** What can be done about a person's signing in; each only where the server says that it can. */
export function PersonActs({ person: { id, name, hasPassword, may } }: { readonly person: PersonDetail }) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const [link, setLink] = useState<WelcomeLink>()
  const params = { params: { path: { id } } }
  const refresh = () => client.invalidateQueries({ queryKey: PEOPLE_KEY })
  const issue = async () => {
    setLink(await answer(api.POST('/api/v1/people/{id}/link', params)))
    await refresh()
  }
  const done = async (call: Promise<unknown>, words: string) => {
    await call
    void message.success(words)
    await refresh()
  }
  return (
    <>
      {link && <OneTimeLink link={link} name={name} />}
      <div className="form-end">
        {may.link && (
          <ConfirmAct
            label="发放一次性链接"
            effect={
              hasPassword
                ? `${name}可以用链接设置新密码；此前没有用过的链接作废，原密码在此之前仍然有效，动态口令不变。`
                : `${name}可以用链接设置密码；此前没有用过的链接作废。`
            }
            act={issue}
            button={{ danger: false }}
          />
        )}
        {may.unlock && (
          <ConfirmAct
            label="解除锁定"
            effect={`${name}可以立即重新登录，已输错的次数不再计算。请先确认是本人。`}
            act={() => done(answer(api.POST('/api/v1/people/{id}/unlock', params)), '已解除锁定。')}
            button={{ danger: false }}
          />
        )}
        {may.endSessions && (
          <ConfirmAct
            label="结束全部登录"
            effect={`${name}在各处的登录立即结束，没有保存的内容会丢失；可以重新登录。`}
            act={() => done(answer(api.DELETE('/api/v1/people/{id}/sessions', params)), '登录已结束。')}
          />
        )}
        {may.dropSecondFactor && (
          <ConfirmAct
            label="停用动态口令"
            effect={`手机和恢复码都丢失时使用。${name}的登录立即结束；岗位要求动态口令的，下次登录时重新登记。请先确认是本人。`}
            act={() => done(answer(api.DELETE('/api/v1/people/{id}/second-factor', params)), '动态口令已停用。')}
          />
        )}
      </div>
    </>
  )
}
