import type { ReactElement } from 'react'
import type { ApiDescription, ApiOperation } from '../api/describe-api.ts'
import type { PageFrame } from './frame.ts'
import { Layout } from './layout.tsx'

interface Props {
  readonly frame: PageFrame
  readonly description: ApiDescription
}

/** The API in words, made from the document that machines read, so that the two say the same. */
export function ApiDocsPage({ frame, description }: Props): ReactElement {
  return (
    <Layout frame={frame} title="数据接口" column="api" trail={[{ text: '数据接口' }]}>
      <h1>数据接口</h1>
      <p className="lead">{description.description}</p>
      <ul>
        <li>
          机器可读的说明：<a href="/api/v1/openapi.json">OpenAPI 3.1</a>
        </li>
        <li>
          年报数据的格式：<a href="/api/v1/schemas/annual-report.json">JSON Schema</a>
        </li>
        <li>错误以 application/problem+json（RFC 9457）返回，detail 说明原因，parameters 指出有误的参数。</li>
        <li>列表用 page、size 翻页，前后页地址在 Link 响应头中；响应带 ETag，可作条件请求。</li>
        <li>表格数据也以 CSV 提供（UTF-8 带 BOM）。</li>
      </ul>
      <div className="sided">
        <nav className="contents" aria-label="接口目录">
          <ul>
            {description.operations.map((operation) => (
              <li key={operationId(operation)}>
                <a href={`#${operationId(operation)}`}>{operation.summary}</a>
              </li>
            ))}
          </ul>
          <p className="quiet">版本 {description.version}</p>
        </nav>
        <div>
          {description.operations.map((operation) => (
            <Operation key={operationId(operation)} operation={operation} />
          ))}
        </div>
      </div>
    </Layout>
  )
}

const operationId = ({ method, path }: ApiOperation): string => `${method}${path}`.replace(/[^A-Za-z0-9]+/g, '-')

const WHERE = { path: '网址', query: '查询参数', form: '表单', json: 'JSON' } as const

function Operation({ operation }: { readonly operation: ApiOperation }): ReactElement {
  const id = operationId(operation)
  return (
    <section aria-labelledby={id} className="operation">
      <h2 id={id}>{operation.summary}</h2>
      <p>
        <code>
          {operation.method} {operation.path}
        </code>
      </p>
      {operation.description && <p>{operation.description}</p>}
      {operation.parameters.length > 0 && (
        <table>
          <caption>参数</caption>
          <thead>
            <tr>
              <th scope="col">名称</th>
              <th scope="col">位置</th>
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            {operation.parameters.map((p) => (
              <tr key={p.name}>
                <th scope="row">
                  <code>{p.name}</code>
                </th>
                <td>{WHERE[p.where]}</td>
                <td>
                  {p.description}
                  {!p.required && <span className="quiet">（可不填）</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>返回：</p>
      <ul>
        {operation.answers.map((answer) => (
          <li key={answer.status}>
            <code>{answer.status}</code> {answer.description}
            {answer.types.length > 0 && <span className="quiet">（{answer.types.join('、')}）</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
