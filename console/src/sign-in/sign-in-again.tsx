import { Modal } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { onSessionEnded } from '../api/in-session.ts'
import { type Session, useReloadSession } from '../api/session.ts'
import { SignInFlow } from './sign-in-flow.tsx'
import { useSignOut } from './use-sign-out.ts'

interface Waiting {
  readonly goOn: () => void
  readonly giveUp: () => void
}

/** Where the session has ended, the person signs in in front of their page; what they typed behind it stays. */
export function SignInAgain({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  const waiting = useRef<Waiting[]>([])
  const [open, setOpen] = useState(false)
  const reload = useReloadSession()
  const leave = useSignOut()
  useEffect(() => {
    onSessionEnded(
      () =>
        new Promise((goOn, giveUp) => {
          waiting.current.push({ goOn, giveUp: () => giveUp(new Error('left')) })
          setOpen(true)
        }),
    )
    return () => onSessionEnded(undefined)
  }, [])
  const finish = (how: keyof Waiting) => {
    setOpen(false)
    for (const each of waiting.current.splice(0)) each[how]()
  }
  const done = async () => {
    const now = await reload()
    // Somebody else's page is not theirs to go on with.
    if (now?.person.id !== session.person.id) return window.location.reload()
    finish('goOn')
  }
  return (
    <>
      {children}
      <Modal
        title="请重新登录"
        open={open}
        footer={null}
        destroyOnHidden
        mask={{ closable: false }}
        onCancel={() => finish('giveUp')}
      >
        <p>登录已经过期或已被结束。登录后接着办理，填写的内容都还在。</p>
        <p>
          账号：{session.person.account}
          <span className="quiet">（{session.person.name}）</span>
        </p>
        <SignInFlow done={done} account={session.person.account} />
        <p>
          <button type="button" className="as-link" onClick={() => void leave()}>
            换一个账号登录
          </button>
        </p>
      </Modal>
    </>
  )
}
