import type { ReactElement } from 'react'
import type { ReceiptVerdict } from '../../../capabilities/applying/index.ts'
import type { PageFrame } from '../frame.ts'
import { Layout } from '../layout.tsx'

interface Props {
  readonly frame: PageFrame
  readonly keys: readonly { readonly id: string; readonly pem: string }[]
  readonly pasted?: string
  readonly verdict?: ReceiptVerdict
}

/** Says in sentences whether a receipt is ours, and shows what was signed. */
export function VerifyPage({ frame, keys, pasted, verdict }: Props): ReactElement {
  return (
    <Layout frame={frame} title="核验回执" column="requests" trail={[{ text: '核验回执' }]}>
      <h1>核验回执</h1>
      {verdict && <Verdict verdict={verdict} />}
      <p className="lead">
        提交政府信息公开申请取得的回执有电子签名。粘贴回执的文字，或者选择回执文件，即可知道它是不是本网站签发的、有没有改动。
      </p>
      <form action="/verify" method="post" encType="multipart/form-data" className="check">
        <p>
          <label htmlFor="text">回执的文字</label>
          <textarea id="text" name="text" rows={10} defaultValue={pasted ?? ''} spellCheck={false} />
        </p>
        <p className="help">从“政府信息公开申请回执”到“签名”一行，全部粘贴。</p>
        <p>
          <label htmlFor="file">或者回执文件</label>
          <input id="file" name="file" type="file" accept=".pdf,.txt" />
        </p>
        <p className="help">PDF 或者 TXT，不超过 5 MB。核验在本页完成，不保存。</p>
        <p>
          <button type="submit">核验回执</button>
        </p>
      </form>
      <section aria-labelledby="keys">
        <h2 id="keys">本网站的公钥</h2>
        {keys.length === 0 && <p>签名密钥不可用。请网站主办单位检查。</p>}
        {keys.map(({ id, pem }) => (
          <div key={id}>
            <p>公钥编号 {id}（Ed25519）</p>
            <pre className="receipt-text">{pem}</pre>
          </div>
        ))}
        <p className="help">凭回执的文字、签名和公钥，可以不经本网站离线核验，办法见使用手册“网上申请”。</p>
      </section>
    </Layout>
  )
}

const SAID = {
  genuine: ['回执是真的', '签名与内容相符：下列内容由本网站签发，没有改动。请与手中的回执逐项核对。'],
  false: [
    '回执与签名不符',
    '内容或者签名与签发时不同。可能是抄录、复制时漏了字，请从原文件复制后再核验；仍不相符的，不能作为本网站的回执。',
  ],
  'unknown-key': ['不是本网站的公钥', '回执所写的公钥编号不是本网站的。请到签发它的网站核验。'],
  'no-receipt': ['没有找到回执', '请粘贴从“政府信息公开申请回执”开始的全部文字，或者选择下载的回执文件。'],
  unsigned: ['回执没有签名', '文字中没有签名一行，不能核验。请粘贴到“签名”一行为止。'],
} as const

function Verdict({ verdict }: { readonly verdict: ReceiptVerdict }): ReactElement {
  const [title, words] = SAID[verdict.kind]
  const good = verdict.kind === 'genuine'
  return (
    <section className={good ? 'receipt' : 'error-summary'} role={good ? 'status' : 'alert'} aria-labelledby="verdict">
      <h2 id="verdict">
        {good ? '✓' : '▲'} {title}
      </h2>
      <p>{words}</p>
      {good && (
        <ul>
          {verdict.lines.slice(1).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
