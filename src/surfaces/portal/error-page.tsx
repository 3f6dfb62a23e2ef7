import type { ReactElement } from 'react'
import type { HttpError } from '../http/http-error.ts'
import { statusWords } from '../http/status-words.ts'
import type { PageFrame } from './frame.ts'
import { Layout } from './layout.tsx'

interface Props {
  readonly frame: PageFrame
  readonly error: HttpError
  readonly requestId: string
}

/** What happened, what it means, what to do; and the number under which we find it in our log. */
export function ErrorPage({ frame, error, requestId }: Props): ReactElement {
  const { title, advice } = statusWords(error.statusCode)
  return (
    <Layout frame={frame} title={title} column="none">
      <h1>{title}</h1>
      {error.detail && <p>{error.detail}</p>}
      <ParameterList error={error} />
      <p>{advice}</p>
      {error.retryAfter !== undefined && <p>请在 {error.retryAfter} 秒后再试。</p>}
      <p>
        <a href="/">返回首页</a> · <a href="/annual-reports">查看年报列表</a> · <a href="/check">检查年报</a>
      </p>
      <p className="quiet">
        状态 {error.statusCode}，请求编号 <code>{requestId}</code>
      </p>
    </Layout>
  )
}

function ParameterList({ error }: Pick<Props, 'error'>): ReactElement | null {
  const { parameters = [] } = error
  if (parameters.length === 0) return null
  return (
    <ul>
      {parameters.map(({ name, detail }) => (
        <li key={name + detail}>
          <code>{name}</code>：{detail}
        </li>
      ))}
    </ul>
  )
}
