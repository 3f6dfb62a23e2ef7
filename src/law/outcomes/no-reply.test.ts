import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formatCitation } from '../articles/index.ts'
import { BODY_KINDS, type BodyKind, findOutcome, NO_REPLY, OUTCOMES, remedy, remedyParagraph } from './index.ts'

describe('行政复议法第二十三条第一款第（三）项 逾期不答复', () => {
  const noReply = (day: string, body: BodyKind = 'department') => {
    const found = remedy(NO_REPLY, body, day)
    assert.ok(found)
    return found
  }
  test('不是办理结果：没有表三的行，没有文书', () => {
    assert.ok(!OUTCOMES.some(({ title }) => title === NO_REPLY.title))
    assert.equal(
      formatCitation(NO_REPLY.articles),
      '《中华人民共和国政府信息公开条例》第三十三条第二款、《最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释》（法释〔2025〕8号）第二条第二款',
    )
  })
  test('2024年1月1日起，应当先申请行政复议；期限自答复期限届满之日起', () => {
    const found = noReply('2024-01-02')
    assert.deepEqual([found.kind, found.runsFrom], ['review-first', 'end-of-period'])
    assert.deepEqual([found.reviewDays, found.suitMonths, found.suitDaysAfterReview], [60, null, 15])
    assert.equal(
      formatCitation(found.articles),
      '《中华人民共和国行政复议法》第二十条第一款、第二十三条第一款第（三）项、第二十四条第一款第（一）项、《中华人民共和国行政诉讼法》第四十五条',
    )
  })
  test('2023年12月31日以前，可以复议，也可以直接起诉', () => {
    const found = noReply('2023-12-29')
    assert.deepEqual([found.kind, found.runsFrom, found.suitMonths], ['either', 'end-of-period', 6])
    assert.ok(found.articles.every(({ law }) => law !== 'review-2023'))
  })
  test('适用于逾期不答复、起算之日，都没有核到原文，带着标记', () => {
    assert.deepEqual(noReply('2025-02-21').backings, [
      { evidence: 'M', question: 'review-first-no-reply' },
      { evidence: 'M', question: 'no-reply-runs-from' },
    ])
  })
  test('没有文书，也就没有网上送达时应当写明的渠道', () => assert.deepEqual(noReply('2025-02-21').onlineChannel, []))
  test('复议机关、法院按机关种类，与有答复的相同', () => {
    const denied = findOutcome('stateSecret', '2025-06-30')
    for (const body of Object.keys(BODY_KINDS) as BodyKind[]) {
      const [found, replied] = [noReply('2025-06-30', body), denied && remedy(denied, body, '2025-06-30')]
      assert.deepEqual([found.reviewers, found.court], [replied?.reviewers, replied?.court])
    }
  })
  test('条例2019年5月15日施行以前，没有答复期限', () => {
    assert.equal(remedy(NO_REPLY, 'department', '2019-05-14'), undefined)
    assert.ok(noReply('2019-05-15'))
  })
  test('告知的话：2024 年起先复议，2023 年以前可以选择', () => {
    const reviewers = ['清源县人民政府']
    assert.equal(
      remedyParagraph(noReply('2025-02-21'), { reviewers }),
      '逾期不答复的，应当自答复期限届满之日起60日内先向清源县人民政府申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向有管辖权的人民法院提起行政诉讼。',
    )
    assert.equal(
      remedyParagraph(noReply('2023-06-30'), { reviewers }),
      '逾期不答复的，可以自答复期限届满之日起60日内向清源县人民政府申请行政复议，或者自答复期限届满之日起6个月内依法向有管辖权的人民法院提起行政诉讼。',
    )
  })
})
