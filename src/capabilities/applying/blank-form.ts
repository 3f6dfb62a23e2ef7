import { APPLICANT_KINDS } from '../applicants/index.ts'
import type { LaidOutCell, LaidOutDocument } from '../documents/index.ts'
import { WANTED_FORMS, WANTED_WAYS } from './application-form.ts'

/** 第二十九条第二款: the three things that an application has, for post and counter. It asks for no purpose, and for nothing else. */
export function layoutBlankForm(): LaidOutDocument {
  const boxes = (words: Readonly<Record<string, string>>): string =>
    Object.values(words)
      .map((word) => `□${word}`)
      .join('　')
  const group = (text: string, rowSpan: number): LaidOutCell => ({ text, rowSpan, header: 'row', align: 'center' })
  const label = (text: string): LaidOutCell => ({ text, header: 'row' })
  // Ideographic spaces hold the lines open for a pen.
  const lines = (count: number): string => Array(count).fill('　').join('\n')
  const blank = (text = lines(2)): LaidOutCell => ({ text, align: 'left' })
  const wide = (text: string): LaidOutCell => ({ text, columnSpan: 3, align: 'left' })
  return {
    title: '政府信息公开申请表',
    date: '2026-01-01',
    blocks: [
      { kind: 'title', text: '政府信息公开申请表' },
      { kind: 'paragraph', text: '受理机关：', indent: false },
      {
        kind: 'table',
        caption: '政府信息公开申请表',
        columnWidths: [0.14, 0.2, 0.24, 0.18, 0.24],
        headerRows: 0,
        rows: [
          [group('申请人', 5), label('类别'), wide(boxes(APPLICANT_KINDS))],
          [label('姓名或者名称'), blank(), label('联系人'), blank('（单位填写）')],
          [label('证件种类'), blank(), label('证件号码'), blank()],
          [label('联系电话'), blank(), label('电子邮箱'), blank()],
          [label('通信地址、邮编'), wide(lines(2))],
          [group('委托代理人', 2), label('姓名'), blank(), label('证件号码'), blank()],
          [label('联系电话'), blank(), label('授权书'), blank('□附后')],
          [group('所需的政府信息', 3), label('名称'), wide(lines(3))],
          [label('文号'), wide(lines(2))],
          [label('其他便于查找的特征'), wide(lines(5))],
          [group('形式和途径', 2), label('提供的形式'), wide(boxes(WANTED_FORMS))],
          [label('获取的途径'), wide(boxes(WANTED_WAYS))],
          [group('需要的帮助', 1), { text: `（阅读、视听有困难的填写）\n${lines(1)}`, columnSpan: 4, align: 'left' }],
          [
            group('申请人', 1),
            { text: '签名或者盖章：　　　　　　　　　　　　　　　年　　月　　日\n　', columnSpan: 4, align: 'left' },
          ],
        ],
      },
      { kind: 'heading', level: 1, text: '填写说明' },
      ...NOTES.map((text) => ({ kind: 'paragraph', text }) as const),
    ],
  }
}

const NOTES = [
  '一、依据《中华人民共和国政府信息公开条例》第二十九条，申请包括申请人的姓名或者名称、身份证明、联系方式，所需信息的名称、文号或者其他特征，以及要求提供的形式和途径。不必说明用途。',
  '二、附申请人的身份证明：自然人附身份证件的复印件，法人或者其他组织附载有统一社会信用代码的证照复印件。委托他人申请的，附申请人签名或者盖章的授权书和代理人的身份证件复印件。几人共同申请的，另附纸写明其他申请人的上述内容。',
  '三、名称、文号、特征至少填写一项，写得越具体，越容易查到。内容不明确的，机关在收到之日起七个工作日内一次性告知补正。',
  '四、当面提交的，提交之日为收到申请之日；邮寄的，机关签收之日为收到之日；平常信函等无需签收的，机关与您确认之日为收到之日。自收到之日起二十个工作日内答复，需要延长的另行告知。',
  '五、书写有困难的，可以口头提出，由工作机构代为填写。阅读、视听有困难的，工作机构提供必要的帮助。',
  '六、所填的个人信息只用于办理本申请，依法保存和销毁，不对外公开。',
] as const
