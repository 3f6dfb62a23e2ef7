import type { ReactElement } from 'react'
import type { HttpError } from '../http/http-error.ts'
import { FILE_FIELD } from '../http/upload.ts'
import type { PageFrame } from './frame.ts'
import { Layout } from './layout.tsx'

interface Props {
  readonly frame: PageFrame
  readonly maxMegabytes: number
  readonly perMinute: number
  /** Why the file sent last was not read. */
  readonly refusal?: { readonly file?: string; readonly message: string; readonly retryAfter?: number }
}

/** The form to have a report read and checked; where a file was refused, why. */
export function CheckPage({ frame, maxMegabytes, perMinute, refusal }: Props): ReactElement {
  return (
    <Layout
      frame={frame}
      title={refusal ? '文件没有读成：检查年报' : '检查年报'}
      column="check"
      trail={[{ text: '检查年报' }]}
    >
      <div className="sided right">
        <div>
          <h1>检查年报</h1>
          {refusal && <Refused refusal={refusal} />}
          <p className="lead">
            选择一份政府信息公开工作年度报告，系统读出三张表和正文，核对表内、表间和正文中的数字，逐条说明发现的问题。
          </p>
          <form action="/check" method="post" encType="multipart/form-data" className="check">
            <p>
              <label htmlFor={FILE_FIELD}>年度报告文件</label>
              <input
                id={FILE_FIELD}
                name={FILE_FIELD}
                type="file"
                accept=".pdf,.docx,.html,.htm,.txt,.md,.json"
                aria-describedby={refusal ? 'file-error file-help' : 'file-help'}
                aria-invalid={refusal ? true : undefined}
              />
            </p>
            {refusal && (
              <p id="file-error" className="field-error">
                ▲ {refusal.message}
              </p>
            )}
            <p id="file-help" className="help">
              PDF（文字版）、Word 文档（.docx）、网页、文本或本系统的 JSON，不超过 {maxMegabytes} MB。
            </p>
            <p>
              <button type="submit">读取并检查</button>
            </p>
          </form>
        </div>
        <Explanation perMinute={perMinute} />
      </div>
    </Layout>
  )
}

function Refused({ refusal }: { readonly refusal: NonNullable<Props['refusal']> }): ReactElement {
  return (
    <div className="error-summary" role="alert" aria-labelledby="error-title">
      <h2 id="error-title">文件没有读成</h2>
      {refusal.file && <p>文件：{refusal.file}</p>}
      <p>
        <a href={`#${FILE_FIELD}`}>{refusal.message}</a>
      </p>
      {refusal.retryAfter !== undefined && <p>请在 {refusal.retryAfter} 秒后再提交。</p>}
    </div>
  )
}

function Explanation({ perMinute }: { readonly perMinute: number }): ReactElement {
  return (
    <section aria-labelledby="explanation">
      <h2 id="explanation">说明</h2>
      <ul>
        <li>文件只在内存中读取，得出结果后即丢弃，不保存，也不公开。</li>
        <li>
          适用于2019年度及以后的报告：2019、2020年度按国办公开办函〔2019〕60号格式，2021年度起按国办公开办函〔2021〕30号格式。
        </li>
        <li>.doc、.wps、.xls、.ofd 文件请先另存为 .docx 或 PDF。扫描件、照片没有文字，不能读取。</li>
        <li>读不准的数字不会猜测，会标明“存疑”，请对照原文核实。</li>
        <li>同一网络地址每分钟最多检查 {perMinute} 份。</li>
      </ul>
    </section>
  )
}

export const refusalOf = (error: HttpError, words: string): NonNullable<Props['refusal']> => ({
  message: error.detail ?? words,
  ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }),
})
