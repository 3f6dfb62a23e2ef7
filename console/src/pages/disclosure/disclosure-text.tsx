import { Alert } from 'antd'
import { Link } from 'react-router'
import { dayWords } from '../../parts/day-words.ts'
import type { Proposal } from './disclosure-api.ts'

const FIELDS: Readonly<Record<string, string>> = {
  title: '题名',
  summary: '摘要',
  disclosed: '公开的内容',
  link: '网址',
}

/** The text as anyone will see it, where it comes near the applicant, and the request that it comes from. */
export function DisclosureText({ proposal }: { readonly proposal: Proposal }) {
  const { text, remarks } = proposal
  return (
    <section aria-labelledby="disclosure-text">
      <h2 id="disclosure-text">拟公开的内容</h2>
      {remarks.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title="审核时请看"
          description={
            <ul>
              {remarks.map(({ field, message }) => (
                <li key={field + message}>
                  {FIELDS[field] ?? field}：{message}
                </li>
              ))}
              {proposal.acknowledged && <li>拟稿人说明：{proposal.acknowledged}</li>}
            </ul>
          }
        />
      )}
      {!text && <p>材料已经按保管期限销毁，内容不能再读出。</p>}
      {text && (
        <dl className="facts">
          <dt>题名</dt>
          <dd>{text.title}</dd>
          <dt>摘要</dt>
          <dd className="disclosure-words">{text.summary}</dd>
          <dt>公开的内容</dt>
          <dd className="disclosure-words">{text.disclosed}</dd>
          <dt>全文的网址</dt>
          <dd>{text.link ?? '没有'}</dd>
        </dl>
      )}
      <Inside proposal={proposal} />
    </section>
  )
}

/** What isn't public. */
function Inside({ proposal }: { readonly proposal: Proposal }) {
  const { request, others, letter } = proposal
  return (
    <>
      <h2>不公开的</h2>
      <dl className="facts">
        <dt>由来</dt>
        <dd>
          {proposal.reasonLabel}
          <div className="quiet">{proposal.article}</div>
        </dd>
        <dt>机关</dt>
        <dd>{proposal.bodyName}</dd>
        <dt>申请</dt>
        <dd>
          <Link to={request.href}>{request.number}</Link>，{dayWords(proposal.answeredOn)}
          {proposal.outcomeTitle}
        </dd>
        {others.length > 0 && (
          <>
            <dt>相同信息的申请</dt>
            <dd>
              {others.map(({ id, number, href }) => (
                <div key={id}>
                  <Link to={href}>{number}</Link>
                </div>
              ))}
            </dd>
          </>
        )}
        {proposal.suggestion && (
          <>
            <dt>申请人的建议</dt>
            <dd>{proposal.suggestion}</dd>
          </>
        )}
        {letter && (
          <>
            <dt>审核的结论</dt>
            <dd>
              {letter.conclusion}（{dayWords(letter.decidedOn)}）
              <div className="quiet">主动公开建议处理单照此填写：{letter.why}</div>
            </dd>
          </>
        )}
      </dl>
    </>
  )
}
