import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formatCitation, isHeld } from '../articles/index.ts'
import {
  BODY_KINDS,
  type BodyKind,
  COURTS,
  findOutcome,
  findRemedyPeriods,
  OUTCOMES,
  type OutcomeKey,
  REMEDY_PERIODS,
  REVIEW_RULES,
  REVIEWERS,
  remedy,
  remedyParagraph,
} from './index.ts'

const NOW = '2025-06-30'
const KINDS = Object.keys(BODY_KINDS) as BodyKind[]
const remedyOf = (key: OutcomeKey, body: BodyKind = 'department', day = NOW) => {
  const outcome = findOutcome(key, NOW)
  assert.ok(outcome)
  return remedy(outcome, body, day)
}
const get = (key: OutcomeKey, body?: BodyKind, day?: string) => {
  const found = remedyOf(key, body, day)
  assert.ok(found)
  return found
}

describe('行政复议法第二十三条 复议前置', () => {
  const REVIEW_FIRST: readonly OutcomeKey[] = [
    'partlyProvided',
    'stateSecret',
    'lawForbids',
    'endangersSecurity',
    'harmsThirdParty',
    'internalAffairs',
    'processInformation',
    'enforcementFile',
  ]
  for (const { key, title } of OUTCOMES.filter(({ remedy }) => remedy.kind !== 'none')) {
    const first = REVIEW_FIRST.includes(key)
    test(`${title}：${first ? '应当先申请行政复议' : '可以复议，也可以直接起诉'}`, () => {
      assert.equal(get(key).kind, first ? 'review-first' : 'either')
      assert.equal(get(key).suitMonths, first ? null : 6)
    })
  }
  test('2024年1月1日起：2023年12月31日作出的不予公开，仍可直接起诉', () => {
    assert.equal(get('stateSecret', 'department', '2023-12-31').kind, 'either')
    assert.equal(get('stateSecret', 'department', '2024-01-01').kind, 'review-first')
  })
  test('部分公开、行政查询事项没有权威解释，结果里带着约定的标记', () => {
    assert.deepEqual(get('partlyProvided').backings, [{ evidence: 'C', question: 'review-first-partial' }])
    assert.deepEqual(get('administrativeQuery').backings, [{ evidence: 'C', question: 'review-first-query' }])
    assert.deepEqual(get('stateSecret').backings, [])
  })
  test('有答复的，期限自收到文书之日起', () => assert.equal(get('stateSecret').runsFrom, 'receipt'))
  test('申请人死亡或者终止的，没有救济可告知', () => assert.equal(remedyOf('applicantGone'), undefined))
  test('条例施行以前的，不在我们持有的规定之内', () => {
    assert.equal(remedyOf('provided', 'department', '2019-05-14'), undefined)
    assert.equal(findRemedyPeriods('2017-12-31'), undefined)
    assert.ok(remedyOf('provided', 'department', '2019-05-15'))
  })
  test('新法2024年1月1日起，旧法至2023年12月31日止', () => {
    assert.deepEqual(
      REMEDY_PERIODS.map(({ inForceFrom, until }) => [inForceFrom, until]),
      [
        ['2024-01-01', undefined],
        ['2018-01-01', '2023-12-31'],
      ],
    )
  })
})

describe('期限：复议六十日，起诉六个月，复议后十五日', () => {
  for (const day of ['2023-06-30', NOW]) {
    test(day, () => {
      const found = get('doesNotExist', 'department', day)
      assert.deepEqual([found.reviewDays, found.suitMonths, found.suitDaysAfterReview], [60, 6, 15])
    })
  }
})

describe('向谁申请行政复议', () => {
  for (const [body, since2024, until2023] of [
    ['department', ['ownGovernment'], ['ownGovernment', 'supervisor']],
    ['justice', ['ownGovernment', 'upperJustice'], ['ownGovernment', 'supervisor']],
    ['township', ['upperGovernment'], ['upperGovernment']],
    ['government', ['upperGovernment'], ['upperGovernment']],
    ['province', ['itself'], ['itself']],
    ['dispatchedOffice', ['foundingGovernment'], ['foundingGovernment']],
    ['dispatchedAgency', ['ownGovernment'], ['foundingDepartment', 'ownGovernment']],
    ['districtAgency', ['ownGovernment', 'localGovernment'], ['foundingDepartment', 'ownGovernment']],
    ['internalAgency', ['ownGovernment'], ['ownGovernment', 'supervisor']],
    ['authorised', ['managingGovernment'], ['managingBody']],
    ['customs', ['supervisor'], ['supervisor']],
    ['finance', ['supervisor'], ['supervisor']],
    ['forex', ['supervisor'], ['supervisor']],
    ['vertical', ['supervisor'], ['supervisor']],
    ['tax', ['supervisor'], ['supervisor']],
    ['stateSecurity', ['supervisor'], ['supervisor']],
    ['ministry', ['itself'], ['itself']],
  ] as const) {
    test(`${BODY_KINDS[body]}：2024 年起 ${since2024.map((key) => REVIEWERS[key]).join('、')}`, () => {
      assert.deepEqual(get('provided', body).reviewers, since2024)
    })
    test(`${BODY_KINDS[body]}：2023 年以前 ${until2023.map((key) => REVIEWERS[key]).join('、')}`, () => {
      assert.deepEqual(get('provided', body, '2023-12-31').reviewers, until2023)
    })
  }
  test('每一种机关，两部法律各有一行，前后相接', () => {
    for (const body of KINDS) {
      const rules = REVIEW_RULES.filter((rule) => rule.body === body)
      assert.deepEqual(
        rules.map(({ inForceFrom, until }) => [inForceFrom, until]),
        [
          ['2024-01-01', undefined],
          ['2018-01-01', '2023-12-31'],
        ],
      )
    }
    assert.equal(REVIEW_RULES.length, KINDS.length * 2)
  })
  test('内设机构条文没有写明，带着约定的标记', () => {
    assert.deepEqual(get('provided', 'internalAgency').backings, [
      { evidence: 'C', question: 'review-internal-agency' },
    ])
  })
})

describe('行政诉讼法第十四条、第十五条 向哪一级法院起诉', () => {
  for (const body of KINDS) {
    const court = ['government', 'province', 'ministry', 'customs'].includes(body) ? 'intermediate' : 'basic'
    test(`${BODY_KINDS[body]}：${COURTS[court]}`, () => assert.equal(get('provided', body).court, court))
  }
})

describe('救济依据的条文', () => {
  test('不予公开，2024 年起', () => {
    assert.equal(
      formatCitation(get('stateSecret').articles),
      '《中华人民共和国行政复议法》第二十条第一款、第二十三条第一款第（四）项、第二十三条第二款、第二十四条第一款第（一）项、《中华人民共和国行政诉讼法》第四十五条',
    )
  })
  test('信息不存在，2024 年起', () => {
    assert.equal(
      formatCitation(get('doesNotExist').articles),
      '《中华人民共和国行政复议法》第二十条第一款、第二十四条第一款第（一）项、《中华人民共和国行政诉讼法》第四十六条第一款、第十四条',
    )
  })
  test('2023 年以前，依当时的行政复议法', () => {
    const { articles, backings } = get('stateSecret', 'department', '2023-12-31')
    assert.deepEqual(
      articles.filter(({ law }) => law === 'review-2017').map(({ article, paragraph }) => [article, paragraph]),
      [
        [9, 1],
        [12, 1],
      ],
    )
    assert.ok(articles.every(({ law }) => law !== 'review-2023'))
    assert.deepEqual(backings, [{ evidence: 'C', question: 'review-transition' }])
  })
  test('每一种结果、每一种机关，条文都是我们持有的', () => {
    for (const { key } of OUTCOMES) {
      for (const body of KINDS) {
        for (const day of ['2023-12-31', NOW]) {
          const found = remedyOf(key, body, day)
          assert.ok(!found || [...found.articles, ...found.onlineChannel].every(isHeld), `${key} ${body}`)
        }
      }
    }
  })
  test('行政复议法第二十二条第二款：网上送达的，2024 年起应当写明网上申请复议的渠道', () => {
    assert.equal(formatCitation(get('provided').onlineChannel), '《中华人民共和国行政复议法》第二十二条第二款')
    assert.deepEqual(get('provided', 'department', '2023-12-31').onlineChannel, [])
  })
})

describe('救济段落', () => {
  test('不前置的', () => {
    assert.equal(
      remedyParagraph(get('doesNotExist'), { letter: '告知书', reviewers: ['清源县人民政府'] }),
      '如不服本告知书，可以自收到本告知书之日起60日内向清源县人民政府申请行政复议，或者自收到本告知书之日起6个月内依法向有管辖权的人民法院提起行政诉讼。',
    )
  })
  test('只就文书的一部分不服的，写明是哪一部分', () => {
    assert.match(
      remedyParagraph(get('partlyProvided'), { contested: '本答复书中不予公开的部分' }),
      /^如不服本答复书中不予公开的部分，应当自收到本答复书之日起60日内先向本级人民政府申请行政复议；/,
    )
  })
  test('前置的，网上送达', () => {
    assert.equal(
      remedyParagraph(get('stateSecret'), {
        letter: '决定书',
        reviewers: ['清源县人民政府'],
        court: '清源县人民法院',
        onlineReview: 'https://review.example.gov.cn/',
      }),
      '如不服本决定书，应当自收到本决定书之日起60日内先向清源县人民政府申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向清源县人民法院提起行政诉讼。行政复议申请网上提交渠道：https://review.example.gov.cn/。',
    )
  })
  test('没有填名称的，写法律的说法；可以选择的，用或者', () => {
    assert.match(
      remedyParagraph(get('provided', 'department', '2023-12-31'), { letter: '答复书' }),
      /向本级人民政府或者上一级主管部门申请行政复议/,
    )
  })
  test('没有填文书名称的，称答复书', () => {
    assert.match(remedyParagraph(get('provided'), {}), /^如不服本答复书，可以自收到本答复书之日起60日内/)
  })
  test('2024 年起，部门的文书里没有“上一级主管部门”', () => {
    for (const {
      key,
      remedy: { kind },
    } of OUTCOMES) {
      if (kind !== 'none') assert.doesNotMatch(remedyParagraph(get(key), { letter: '答复书' }), /上一级主管部门/)
    }
  })
})
