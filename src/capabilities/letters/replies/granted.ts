import { type ArticleRef, formatCitation, parseCitation } from '../../../law/articles/index.ts'
import { reasonSentence } from '../../redaction/index.ts'
import { byClerk, byFile, type LetterParagraph } from '../letter.ts'
import type { Attachment } from '../letter-file.ts'
import { titled } from '../wording.ts'
import type { ReplyContext, ReplyTexts } from './reply-text.ts'

export const GRANTED: ReplyTexts<'alreadyPublic' | 'provided' | 'partlyProvided'> = {
  alreadyPublic: {
    decision: ({ you }) => `经核实，${you}申请公开的政府信息已经主动公开，现将获取的方式、途径告知如下。`,
    provision: ({ say }) => [
      byClerk(`获取的方式、途径：${say('whereToFind', 'address')}。`),
      byClerk(`${say('whereToFind', 'checkedOn')}，本机关核实该处能够打开，内容与所申请的信息相符。`),
    ],
  },
  provided: {
    decision: ({ you }) => `经审查，${you}申请公开的政府信息可以公开，本机关予以公开。`,
    provision: (context) => [...given(context), ...attached(context)],
  },
  partlyProvided: {
    decision: ({ you }) =>
      `经审查，${you}申请公开的信息中含有不应当公开或者不属于政府信息的内容，能够作区分处理。本机关决定：公开其中可以公开的内容，其余内容不予公开。`,
    reasons: ({ say }) => {
      const ground = say('redaction', 'ground')
      return [
        byClerk(`不予公开的内容：${say('redaction', 'withheld')}。`),
        byClerk(`不予公开的依据：${groundWords(ground)}。`, groundRefs(ground)),
        byClerk(`不予公开的理由：${say('redaction', 'reason')}。`),
      ]
    },
    provision: (context) => [
      byClerk(`提供的内容：${context.say('redaction', 'provided')}。`),
      ...attached(context),
      ...redacted(context),
    ],
  },
}

function given({ say, has }: ReplyContext): readonly LetterParagraph[] {
  if (!has('provision', 'how') || has('provision', 'documents')) {
    return [byClerk(`随本答复书提供：${say('provision', 'documents')}。`)]
  }
  return [byClerk(`获取的方式、途径：${say('provision', 'how')}；获取的时间：${say('provision', 'when')}。`)]
}

const attachmentWords = ({ name, carrier, pages }: Attachment, at: number): string =>
  `${at + 1}.${titled(name)}，${carrier}${pages === null ? '' : `，共${pages}页`}`

/** 附件清单：名称、载体、页数. */
function attached({ issue: { attachments = [] } }: ReplyContext): readonly LetterParagraph[] {
  return attachments.length === 0 ? [] : [byFile(`附件：${attachments.map(attachmentWords).join('；')}。`)]
}

function redacted({ issue: { redaction } }: ReplyContext): readonly LetterParagraph[] {
  const sentence = redaction ? reasonSentence(redaction) : ''
  return sentence === '' ? [] : [byFile(sentence)]
}

const groundRefs = (ground: string): readonly ArticleRef[] => parseCitation(ground) ?? []

/** The articles as a letter cites them; what can't be read as a citation stays as typed, for `checkLetter` to tell. */
function groundWords(ground: string): string {
  const refs = groundRefs(ground)
  return refs.length === 0 ? ground : formatCitation(refs)
}
