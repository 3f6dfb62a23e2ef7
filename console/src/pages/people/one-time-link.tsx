import { Alert, App, Button } from 'antd'
import { instantWords } from '../../parts/day-words.ts'
import type { WelcomeLink } from './people-api.ts'

interface Props {
  readonly link: WelcomeLink
  /** Whose. */
  readonly name: string
}

/** A link that is shown this once, with a button that copies it. */
export function OneTimeLink({ link, name }: Props) {
  const { message } = App.useApp()
  const address = new URL(link.path, window.location.origin).href
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      void message.success('链接已复制。')
    } catch {
      // Over plain http browsers don't let pages copy.
      void message.info('浏览器不允许复制，请选中上面的链接，按 Ctrl+C。')
    }
  }
  return (
    <Alert
      type="info"
      title={`${name}的一次性链接`}
      description={
        <>
          <p>
            请当面、电话或其他可靠的方式交给{name}本人，用来设置密码。只显示这一次，用过即失效，
            {instantWords(link.expiresAt)}前有效。
          </p>
          <p>
            <output className="secret">{address}</output>
          </p>
          <Button onClick={() => void copy()}>复制链接</Button>
        </>
      }
    />
  )
}
