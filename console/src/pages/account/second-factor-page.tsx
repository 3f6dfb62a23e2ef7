import { useNavigate } from 'react-router'
import { useReloadSession } from '../../api/session.ts'
import { Page } from '../../parts/page.tsx'
import { EnrolStep } from '../../sign-in/enrol-step.tsx'

/** Takes an authenticator into use, or another one in the place of the old. */
export function SecondFactorPage() {
  const navigate = useNavigate()
  const reload = useReloadSession()
  const done = async () => {
    await reload()
    await navigate('/account')
  }
  return (
    <Page title="设置动态口令">
      <EnrolStep next={done} />
    </Page>
  )
}
