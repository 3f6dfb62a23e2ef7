import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { type ReactNode, useMemo } from 'react'
import { usePreferences, useScheme } from './preferences.ts'
import { themeOf } from './theme.ts'

dayjs.locale('zh-cn')

/** The shell carries it in an attribute; the browser shows it to scripts of ours and to nobody's style sheet. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce

/** The component library in our colours, sizes and language. */
export function Themed({ children }: { readonly children: ReactNode }) {
  const { large } = usePreferences()
  const scheme = useScheme()
  const theme = useMemo(() => themeOf(scheme, large), [scheme, large])
  return (
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      button={{ autoInsertSpace: false }}
      {...(nonce ? { csp: { nonce } } : {})}
    >
      <App component={false}>{children}</App>
    </ConfigProvider>
  )
}
