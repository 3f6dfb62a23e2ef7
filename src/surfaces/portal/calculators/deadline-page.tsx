import type { ReactElement } from 'react'
import type { PageFrame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { DeadlineForm } from './deadline-form.tsx'
import type { DeadlineQuery } from './deadline-query.ts'
import { DeadlineResult } from './deadline-result.tsx'

interface Props {
  readonly frame: PageFrame
  readonly query: DeadlineQuery
  /** The same as data. */
  readonly dataAddress: string | undefined
}

const TITLE = '计算答复期限'

/** The form, and the clock with its ledger: in words, as a calendar, as a table. */
export function DeadlinePage({ frame, query, dataAddress }: Props): ReactElement {
  const { errors, answer } = query
  return (
    <Layout
      frame={frame}
      title={errors.length > 0 ? `没有计算：${TITLE}` : TITLE}
      column="deadline"
      trail={[{ text: TITLE }]}
    >
      <h1>{TITLE}</h1>
      {errors.length > 0 && (
        <div className="error-summary" role="alert" aria-labelledby="error-title">
          <h2 id="error-title">没有计算，请改正 {errors.length} 处</h2>
          <ul>
            {errors.map(({ id, label, message }) => (
              <li key={`${id} ${message}`}>
                <a href={`#${id}`}>
                  {label}：{message}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {answer ? (
        <DeadlineResult answer={answer} dataAddress={dataAddress} />
      ) : (
        <p className="lead">
          填写收到政府信息公开申请的日期和此后发生的事，得出答复期限的最后一日，逐日说明是否计入、依据哪一条。
        </p>
      )}
      <div className="sided right clock-inputs">
        <DeadlineForm query={query} />
        <Explanation />
      </div>
    </Layout>
  )
}

function Explanation(): ReactElement {
  return (
    <section aria-labelledby="explanation">
      <h2 id="explanation">说明</h2>
      <ul>
        <li>期限依据《中华人民共和国政府信息公开条例》，以工作日计算：节假日不计，调休上班的周末计入。</li>
        <li>各年放假和调休依国务院办公厅的通知；通知尚未公布的年份，结果标“暂定”。</li>
        <li>2019年5月15日以前收到的申请适用修订前的条例，不能在这里计算。</li>
        <li>条例没有规定的，按通行做法或者写明的口径计算，逐条列在结果下面。</li>
        <li>请不要填写姓名等个人信息。计算在本页完成，不保存填写的内容。</li>
        <li>结果供参考，以行政机关的正式告知为准。</li>
      </ul>
    </section>
  )
}
