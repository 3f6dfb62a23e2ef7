import { App } from 'antd'
import { useNavigate } from 'react-router'
import { useReloadSession } from '../../api/session.ts'
import { Page } from '../../parts/page.tsx'
import { ChangePasswordStep } from '../../sign-in/change-password-step.tsx'

export function PasswordPage() {
  const navigate = useNavigate()
  const reload = useReloadSession()
  const { message } = App.useApp()
  const done = async () => {
    await reload()
    void message.success('密码已修改，其他地方的登录已经结束。')
    await navigate('/account')
  }
  return (
    <Page title="修改密码">
      <p>修改后，在其他地方的登录会全部结束，这里的不受影响。</p>
      <ChangePasswordStep next={done} />
    </Page>
  )
}
