import type { ReactElement } from 'react'
import { type Receipt, type ReceiptFacts, receiptText } from '../../../capabilities/applying/index.ts'
import type { PageFrame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { APPLY, Steps, TRACK } from './choose-body-page.tsx'

interface Props {
  readonly frame: PageFrame
  readonly facts: ReceiptFacts
  readonly receipt: Receipt
  /** Undefined where it was shown in another browser. */
  readonly code: string | undefined
  readonly next: readonly string[]
}

/** Step 4: number, query code, receipt, and what comes next. */
export function ReceiptPage({ frame, facts, receipt, code, next }: Props): ReactElement {
  const here = `${APPLY}/${facts.bodyCode}/receipt`
  return (
    <Layout
      frame={frame}
      title="申请已经提交"
      column="requests"
      trail={[{ text: '依申请公开', href: APPLY }, { text: '回执' }]}
    >
      <h1>申请已经提交</h1>
      <Steps now={4} />
      <dl className="receipt">
        <div>
          <dt>编号</dt>
          <dd>{facts.number}</dd>
        </div>
        <div>
          <dt>查询码</dt>
          <dd>{code ?? '已经显示过，不能再次显示'}</dd>
        </div>
      </dl>
      <p className="notice">
        请现在抄下、打印或者拍下编号和查询码。查询码等同于您的身份：只在这里显示，半小时后不能再看，本网站和机关都不保存，丢失后请凭身份证明向工作机构查询。
      </p>
      <p className="act">
        <a className="button" href={`${here}.pdf`}>
          下载回执（PDF）
        </a>
        <a href={`${here}.txt`}>回执的文字（TXT）</a>
        <a href={TRACK}>查询办理情况</a>
      </p>
      <section aria-labelledby="next">
        <h2 id="next">接下来</h2>
        <ul>
          {next.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="text">
        <h2 id="text">回执</h2>
        <pre className="receipt-text">{receiptText(receipt)}</pre>
        <p className="help">
          {receipt.signed ? (
            <>
              回执有电子签名，日后可以<a href="/verify">核验</a>，也可以离线核验。回执不含查询码，可以出示给他人。
            </>
          ) : (
            '签发时没有可用的签名密钥，本回执没有电子签名。'
          )}
        </p>
      </section>
    </Layout>
  )
}
