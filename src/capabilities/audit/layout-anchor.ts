import type { LaidOutDocument } from '../documents/index.ts'
import { outsideLine } from './outside-heads.ts'
import { type Anchor, headsOf } from './seal-anchor.ts'

/** The heads of a day on paper: to be printed, signed and filed where nobody who runs the database can change it. */
export function layoutAnchor(anchor: Anchor, nameOf: (bodyId: string) => string): LaidOutDocument {
  const heads = headsOf(anchor)
  const title = `审计链尾 ${anchor.day}`
  return {
    title,
    date: anchor.day,
    blocks: [
      { kind: 'title', text: title },
      paragraph(`生成时间：${anchor.madeAt}（世界协调时）。算法：${anchor.algorithm}。`),
      paragraph('本日审计锚：'),
      centred(inGroups(anchor.hash)),
      paragraph('前一审计锚：'),
      centred(inGroups(anchor.previous)),
      { kind: 'heading', level: 1, text: '各链的链尾' },
      paragraph('列出本月首次生成审计锚时的全部链，以及此后有新记录的链。'),
      {
        kind: 'table',
        caption: '各链的链尾',
        columnWidths: [0.3, 0.12, 0.58],
        headerRows: 1,
        rows: [
          [column('机关'), column('条数'), column('最后一条的哈希')],
          ...heads.map(({ bodyId, number, hash }) => [
            { text: nameOf(bodyId), header: 'row' } as const,
            { text: `${number}`, align: 'right' } as const,
            { text: inGroups(hash) },
          ]),
        ],
      },
      { kind: 'heading', level: 1, text: '核验用的一行' },
      paragraph('日后把下面一行原样录入一个文本文件，即可用 gongkai audit verify --heads 对照；录错一个字会被指出。'),
      paragraph(outsideLine(anchor)),
      paragraph('留存人（签名）：　　　　　　　　　　　　日期：'),
    ],
  }
}

const paragraph = (text: string) => ({ kind: 'paragraph', text, indent: false }) as const
const centred = (text: string) => ({ kind: 'paragraph', text, align: 'center' }) as const
const column = (text: string) => ({ text, header: 'column', align: 'center' }) as const

/** Eight characters at a time, as people compare them. */
const inGroups = (hash: string): string => hash.match(/.{1,8}/g)?.join(' ') ?? hash
