import type { ReactElement } from 'react'
import { findArticle, formatWithLaw } from '../../../law/articles/index.ts'
import { FEE_STANDARDS, type Fee } from '../../../law/fees/index.ts'
import { feeLines, readingWords, stepRange } from '../../fee-words.ts'
import type { PageFrame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import type { FeeQuery } from './fee-query.ts'

interface Props {
  readonly frame: PageFrame
  readonly query: FeeQuery
}

const TITLE = '计算信息处理费'

/** The form, and the fee with its arithmetic. */
export function FeePage({ frame, query }: Props): ReactElement {
  return (
    <Layout frame={frame} title={query.error ? `没有计算：${TITLE}` : TITLE} column="fee" trail={[{ text: TITLE }]}>
      <div className="sided right">
        <div>
          <h1>{TITLE}</h1>
          {query.error && (
            <div className="error-summary" role="alert" aria-labelledby="error-title">
              <h2 id="error-title">没有计算</h2>
              <p>
                <a href="#count">{query.error}</a>
              </p>
            </div>
          )}
          <p className="lead">
            依申请提供政府信息不收费。申请的数量、频次明显超过合理范围的，行政机关可以按件或者按量收取信息处理费。
          </p>
          <FeeForm query={query} />
          {query.fee && <FeeResult fee={query.fee} />}
        </div>
        <Explanation />
      </div>
    </Layout>
  )
}

function FeeForm({ query }: Pick<Props, 'query'>): ReactElement {
  const { basis, count, error } = query
  return (
    <form action="/calculators/fee" method="get" className="check">
      <p>
        <label htmlFor="basis">收费标准</label>
        <select id="basis" name="basis" defaultValue={basis}>
          {FEE_STANDARDS.map((standard) => (
            <option key={standard.basis} value={standard.basis}>
              {standard.title}（{standard.unit}）
            </option>
          ))}
        </select>
      </p>
      <p>
        <label htmlFor="count">件数或者页数</label>
        <input
          id="count"
          name="count"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          defaultValue={count}
          aria-describedby={error ? 'count-error count-help' : 'count-help'}
          aria-invalid={error ? true : undefined}
        />
      </p>
      {error && (
        <p id="count-error" className="field-error">
          ▲ {error}
        </p>
      )}
      <p id="count-help" className="help">
        按件：同一申请人一个自然月内向同一行政机关累计申请的件数。按量：一件申请所提供信息的页数。
      </p>
      <p>
        <button type="submit">计算信息处理费</button>
      </p>
    </form>
  )
}

function FeeResult({ fee }: { readonly fee: Fee }): ReactElement {
  const { amount, count, standard, readings, articles } = fee
  return (
    <section aria-labelledby="result">
      <h2 id="result">
        {standard.title}，{count} {standard.unit}：{amount} 元
      </h2>
      <Arithmetic fee={fee} />
      {articles.map((ref) => {
        const held = findArticle(ref)
        return (
          <details key={formatWithLaw(ref)}>
            <summary>依据：{formatWithLaw(ref)}</summary>
            {held?.form === 'summary' && <p className="quiet">以下是大意，不是原文。</p>}
            {held?.text.split('\n').map((line) => (
              <p key={line}>{line}</p>
            ))}
          </details>
        )
      })}
      {readings.length > 0 && (
        <ul className="quiet">
          {readings.map((reading) => (
            <li key={reading.reading}>{readingWords(reading)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Arithmetic({ fee }: { readonly fee: Fee }): ReactElement {
  const { standard, amount } = fee
  return (
    <div className="sheet">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section className="frame" aria-label="逐档计算" tabIndex={0}>
        <table className="years">
          <caption className="unseen">超额累进，逐档计算</caption>
          <thead>
            <tr>
              <th scope="col">档</th>
              <th scope="col">{standard.unit}数</th>
              <th scope="col">元/{standard.unit}</th>
              <th scope="col">小计（元）</th>
            </tr>
          </thead>
          <tbody>
            {feeLines(fee).map((line) => (
              <tr key={line.from}>
                <th scope="row">{stepRange(line, standard.unit)}</th>
                <td>{line.to - line.from + 1}</td>
                <td className={line.rate === 0 ? 'zero' : undefined}>{line.rate === 0 ? '不收费' : line.rate}</td>
                <td className={line.sum === 0 ? 'zero' : undefined}>{line.sum}</td>
              </tr>
            ))}
            <tr>
              <th scope="row" colSpan={3} className="shaded">
                合计
              </th>
              <td className="shaded">{amount}</td>
            </tr>
          </tbody>
        </table>
      </section>
    </div>
  )
}

function Explanation(): ReactElement {
  return (
    <section aria-labelledby="explanation">
      <h2 id="explanation">说明</h2>
      <ul>
        <li>同一件申请只按一种标准计算，不同时按件又按量。</li>
        <li>收不收费、按哪一种标准，由行政机关根据实际情况决定。这里只计算金额。</li>
        <li>决定收费的，行政机关在申请处理期限内发出收费通知，写明依据、标准、数额和缴纳方式。</li>
        <li>已经主动公开、告知获取方式和途径的，不按量计收。更正与自身相关的信息、投诉举报，不计件。</li>
        <li>计算在本页完成，不保存填写的内容。</li>
      </ul>
    </section>
  )
}
