import { createHash } from 'node:crypto'
import { type Day, dayWords } from '../../law/day/index.ts'
import type { LaidOutBlock, LaidOutDocument } from '../documents/index.ts'
import type { ReceiptSigner } from './ports.ts'

/** What a receipt says: enough to prove later what was sent to whom and when, and nobody's name in full. */
export interface ReceiptFacts {
  readonly number: string
  readonly bodyName: string
  readonly bodyCode: string
  /** 欧阳** */
  readonly applicant: string
  readonly arrivedOn: Day
  /** ISO instant. */
  readonly registeredAt: string
  readonly subject: string
}

export interface Receipt {
  /** The signed text: lines that end with a line feed, in UTF-8. */
  readonly text: string
  /** Null where the key is lost. */
  readonly signed: { readonly keyId: string; readonly pem: string; readonly signature: string } | null
}

const RECEIPT_TITLE = '政府信息公开申请回执'
const SIGNATURE_LABEL = '签名：'
const KEY_LABEL = '公钥编号：'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const SHANGHAI = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Asia/Shanghai',
})

/** Signs a receipt for years of offline verification: plain lines, one algorithm, the key named in the text. */
export async function makeReceipt(signer: ReceiptSigner, facts: ReceiptFacts): Promise<Receipt> {
  const key = await signer.current()
  const lines = [
    RECEIPT_TITLE,
    `编号：${facts.number}`,
    `受理机关：${facts.bodyName}（${facts.bodyCode}）`,
    `申请人：${facts.applicant}`,
    `提交渠道：网上提交`,
    `到达之日：${dayWords(facts.arrivedOn)}`,
    `到达时间：${SHANGHAI.format(new Date(facts.registeredAt))}（北京时间）`,
    `申请内容的校验值（SHA-256）：${sha256(facts.subject)}`,
    ...(key ? [`签名算法：${signer.algorithm}`, `${KEY_LABEL}${key.id}`] : []),
  ]
  const text = lines.map((line) => `${line}\n`).join('')
  return { text, signed: key ? { keyId: key.id, pem: key.pem, signature: key.sign(text) } : null }
}

/** As it is saved and pasted: the signed lines, then the signature. */
export const receiptText = ({ text, signed }: Receipt): string =>
  signed ? `${text}${SIGNATURE_LABEL}${signed.signature}\n` : text

const IN_FILE = 'gongkai-receipt.'

/** The receipt inside a PDF's properties, so that the file itself can be verified. */
const inFile = (receipt: Receipt): string => `${IN_FILE}${Buffer.from(receiptText(receipt)).toString('base64url')}`

/** The receipt that a PDF of ours bears. */
export function receiptInFile(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes).toString('latin1')
  const [, found] = /gongkai-receipt\.([\w-]{40,8000})/.exec(text) ?? []
  return found && Buffer.from(found, 'base64url').toString('utf8')
}

export type ReceiptVerdict =
  | { readonly kind: 'genuine' | 'false' | 'unknown-key'; readonly keyId: string; readonly lines: readonly string[] }
  | { readonly kind: 'no-receipt' | 'unsigned' }

/** Whether lines are a receipt of ours. Blank lines and spaces at the ends come from copying and say nothing. */
export async function verifyReceipt(signer: ReceiptSigner, pasted: string): Promise<ReceiptVerdict> {
  const all = pasted
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const from = all.indexOf(RECEIPT_TITLE)
  if (from < 0) return { kind: 'no-receipt' }
  const to = all.findIndex((line, i) => i > from && line.startsWith(SIGNATURE_LABEL))
  const lines = all.slice(from, to < 0 ? undefined : to)
  const keyId = lines.find((line) => line.startsWith(KEY_LABEL))?.slice(KEY_LABEL.length)
  if (to < 0 || !keyId) return { kind: 'unsigned' }
  // A long line may have been broken where it was printed.
  const signature = all
    .slice(to)
    .join('')
    .slice(SIGNATURE_LABEL.length)
    .replace(/[^\w-]/g, '')
  const text = lines.map((line) => `${line}\n`).join('')
  return { kind: await signer.verify(keyId, text, signature), keyId, lines }
}

/** The receipt to print: what was sent, what comes next, the signed lines. */
export function layoutReceipt(receipt: Receipt, facts: ReceiptFacts, next: readonly string[]): LaidOutDocument {
  const paragraph = (text: string): LaidOutBlock => ({ kind: 'paragraph', text })
  const plain = (text: string): LaidOutBlock => ({ kind: 'paragraph', text, indent: false })
  const shown = receipt.text.trimEnd().split('\n').slice(1)
  const signature = receipt.signed
    ? [
        plain(`${SIGNATURE_LABEL}${receipt.signed.signature}`),
        plain(`公钥（${receipt.signed.keyId}）：${pemBody(receipt.signed.pem)}`),
        paragraph(
          '本回执可以在本网站的“核验回执”页面核验，也可以依上列内容、签名和公钥离线核验。回执不含查询码，可以出示给他人。',
        ),
      ]
    : [paragraph('签发时没有可用的签名密钥，本回执没有电子签名。')]
  return {
    title: `${RECEIPT_TITLE}（${facts.number}）`,
    author: inFile(receipt),
    date: facts.arrivedOn,
    blocks: [
      { kind: 'title', text: RECEIPT_TITLE },
      ...shown.map(plain),
      { kind: 'heading', level: 1, text: '申请公开的政府信息' },
      ...facts.subject.split('\n').map(paragraph),
      { kind: 'heading', level: 1, text: '接下来' },
      ...next.map(paragraph),
      { kind: 'heading', level: 1, text: '签名' },
      ...signature,
    ],
  }
}

const pemBody = (pem: string): string => pem.replace(/-----[^-]+-----|\s/g, '')
