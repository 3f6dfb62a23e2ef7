import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { memoryOrganisations } from '../../../../test/support/memory-organisations.ts'
import { day } from '../../../law/day/index.ts'
import type { Actor, HeldPost } from '../../accounts/index.ts'
import type { NewAuditEntry } from '../../audit/index.ts'
import type { TableFile, Workbook } from '../../documents/index.ts'
import { PLATFORM } from '../../transactions/index.ts'
import { NO_CONTACT } from '../contact.ts'
import { LEADING_LINES, ORGANISATION_KINDS, ROLL_UP_RULES } from '../facts.ts'
import { ORGANISATION_LEVELS } from '../organisation.ts'
import { nearestState } from '../record.ts'
import { exportBodies, lineOn } from '../table/export-bodies.ts'
import { changeOrganisation } from './change-acts.ts'
import type { OrganisationContext } from './context.ts'
import { importOrganisations, previewImport } from './import-acts.ts'

const TODAY = day('2026-01-31')
const post = (kind: HeldPost['kind'], bodyId: string): HeldPost => ({
  id: `p-${kind}`,
  kind,
  bodyId,
  substituteFor: null,
})

function setUp(
  posts: readonly HeldPost[] = [post('systemAdmin', PLATFORM)],
  reaches: Actor['reaches'] = (p) => p.bodyId === PLATFORM,
) {
  const organisations = memoryOrganisations(TODAY)
  const entries: NewAuditEntry[] = []
  let made = 0
  const audit = {
    append: async (entry: NewAuditEntry) => void entries.push(entry),
    hash: (thing: unknown) => JSON.stringify(thing),
  }
  const ctx: OrganisationContext = {
    atomically: (work) => work({ audit, organisations }),
    actor: { personId: 'person', posts, reaches },
    source: { at: '2026-01-31T01:00:00.000Z', address: null },
    newId: () => `id-${++made}`,
  }
  return { ctx, organisations, entries }
}

const sheet = (...rows: readonly (readonly string[])[]): TableFile => ({
  format: 'xlsx',
  notes: [],
  sheets: [
    {
      name: '机关名录',
      hidden: false,
      rows: rows.map((cells, i) => ({ number: i + 1, hidden: false, cells: cells.map((text) => ({ text })) })),
    },
  ],
})
const asFile = ({ columns, rows }: Workbook['sheets'][number]): TableFile =>
  sheet(
    columns.map(({ header }) => header),
    ...rows.map((row) => row.map((value) => String(value ?? ''))),
  )

const HEADER = ['机关代码', '机关名称*', '所属机关代码', '统一社会信用代码']

async function previewed(ctx: OrganisationContext, file: TableFile, asOf = TODAY) {
  const preview = await previewImport(ctx, file, asOf)
  assert.ok(preview.ok)
  return preview.value
}
async function imported(ctx: OrganisationContext, file: TableFile, onlyGood = false, asOf = TODAY) {
  const { token } = await previewed(ctx, file, asOf)
  return importOrganisations(ctx, file, { token, asOf, onlyGood })
}

describe('导入机关', () => {
  test('先预览：新增、修改、不变、不能导入，逐行说明在哪一格、写了什么、怎么改', async () => {
    const { ctx, organisations, entries } = setUp()
    await organisations.add({ code: 'county', name: '清源县人民政府', region: null, level: 'county', parentCode: null })
    const preview = await previewed(
      ctx,
      sheet(
        [...HEADER, '层级', '备注'],
        ['county', '清源县人民政府', '', '', '县级政府'],
        ['czj', '清源县财政局', 'county', '11341702486344515K', '县级部门'],
        ['slj', '清源县水利局', 'nobody', '', ''],
        ['lyj', '清源县林业局', 'county', '', '部门'],
        ['lyj', '', 'county', '', ''],
      ),
    )
    assert.deepEqual(preview.counts, { added: 1, changed: 0, unchanged: 1, refused: 3 })
    assert.deepEqual(
      preview.rows.map(({ row, outcome, problems }) => [
        row,
        outcome,
        problems.map((p) => [p.severity, p.column, p.value]),
      ]),
      [
        [2, 'unchanged', []],
        [3, 'added', [['warning', '统一社会信用代码', '11341702486344515K']]],
        [4, 'refused', [['error', '所属机关代码', 'nobody']]],
        [5, 'refused', [['error', '层级', '部门']]],
        [6, 'refused', [['error', '机关名称', null]]],
      ],
    )
    assert.match(preview.problems.map(({ message }) => message).join(), /没有“备注”这一栏/)
    assert.equal((await organisations.list()).length, 1)
    assert.equal(entries.length, 0)
  })

  test('有一行不能导入的，全部不导入；选择只导入没有问题的行，才导入其余', async () => {
    const { ctx, organisations } = setUp()
    const file = sheet(HEADER, ['county', '清源县人民政府', '', ''], ['slj', '清源县水利局', 'nobody', ''])
    const whole = await imported(ctx, file)
    assert.ok(!whole.ok && whole.error.kind === 'bad-row')
    assert.equal((await organisations.list()).length, 0)
    assert.ok((await imported(ctx, file, true)).ok)
    assert.deepEqual(
      (await organisations.list()).map(({ code }) => code),
      ['county'],
    )
  })

  test('上级所在的行不能导入的，下级也不导入', async () => {
    const { ctx } = setUp()
    const file = sheet(
      HEADER,
      ['a', '甲', 'nobody', ''],
      ['b', '乙', 'a', ''],
      ['c', '丙', 'b', ''],
      ['d', '丁', '', ''],
    )
    assert.deepEqual((await previewed(ctx, file)).counts, { added: 1, changed: 0, unchanged: 0, refused: 3 })
  })

  test('文件中上下级成圈的、同名的，不导入', async () => {
    const { ctx } = setUp()
    const file = sheet(HEADER, ['a', '甲', 'b', ''], ['b', '乙', 'a', ''], ['c', '丙', '', ''], ['d', '丙', '', ''])
    const { rows } = await previewed(ctx, file)
    assert.deepEqual(
      rows.map(({ outcome }) => outcome),
      ['refused', 'refused', 'added', 'refused'],
    )
  })

  test('导入的须是预览过的：换了文件、改了日期、名录有了变化，都要重新预览', async () => {
    const { ctx, organisations } = setUp()
    const file = sheet(HEADER, ['czj', '清源县财政局', '', ''])
    const { token } = await previewed(ctx, file)
    for (const [other, asOf] of [
      [sheet(HEADER, ['czj', '清源县财政厅', '', '']), TODAY],
      [file, day('2026-01-30')],
    ] as const) {
      const outcome = await importOrganisations(ctx, other, { token, asOf, onlyGood: false })
      assert.ok(!outcome.ok && outcome.error.kind === 'stale')
    }
    await organisations.add({ code: 'czj', name: '某局', region: null, level: null, parentCode: null })
    const late = await importOrganisations(ctx, file, { token, asOf: TODAY, onlyGood: false })
    assert.ok(!late.ok && late.error.kind === 'stale')
  })

  test('修改自所填之日起；此前的名称仍可查；每个机关一条审计记录，另有导入一条', async () => {
    const { ctx, organisations, entries } = setUp()
    assert.ok((await imported(ctx, sheet(HEADER, ['wjw', '清源县卫计委', '', '']))).ok)
    assert.ok((await imported(ctx, sheet(HEADER, ['wjw', '清源县卫健委', '', '']), false, day('2026-01-15'))).ok)
    const [body] = (await organisations.register()).bodies
    assert.ok(body)
    assert.deepEqual(
      ['2026-01-14', '2026-01-15'].map((on) => nearestState(body, day(on)).name),
      ['清源县卫计委', '清源县卫健委'],
    )
    assert.deepEqual(
      entries.map(({ on, bodyId, act }) => [on.kind, bodyId, act]),
      [
        ['organisation', PLATFORM, 'organisation.import'],
        ['organisation-import', PLATFORM, 'organisation.import'],
        ['organisation', PLATFORM, 'organisation.import'],
        ['organisation-import', PLATFORM, 'organisation.import'],
      ],
    )
  })

  test('没有写代码的，按名称找到原有机关，找不到的由系统编制代码', async () => {
    const { ctx, organisations } = setUp()
    await organisations.add({ code: 'czj', name: '清源县财政局', region: null, level: null, parentCode: null })
    const file = sheet(['机关名称', '联系电话'], ['清源县财政局', '0000-1111'], ['清源县水利局', ''])
    assert.ok((await imported(ctx, file)).ok)
    const codes = (await organisations.list()).map(({ code }) => code)
    assert.equal(codes.length, 2)
    assert.deepEqual((await previewed(ctx, file)).counts, { added: 0, changed: 0, unchanged: 2, refused: 0 })
  })

  test('县级系统管理只能导入所辖的机关', async () => {
    const { ctx, organisations } = setUp(
      [post('systemAdmin', 'office')],
      (p, id) => p.bodyId === 'office' && id !== PLATFORM && id !== 'city',
    )
    await organisations.write(
      {
        touched: ['office', 'county', 'city'].map((id) => ({ id, code: id, version: 1 })),
        periods: ['office', 'county', 'city'].map((id) => ({ id, from: null, value: { ...FACTS, name: id } })),
        contacts: [],
        ended: [],
        successions: [],
        withdrawn: [],
      },
      '',
    )
    const file = sheet(
      HEADER,
      ['a', '甲局', 'county', ''],
      ['b', '乙站', 'a', ''],
      ['c', '丙局', 'city', ''],
      ['d', '丁', '', ''],
      ['city', '市', '', ''],
    )
    assert.deepEqual(
      (await previewed(ctx, file)).rows.map(({ outcome }) => outcome),
      ['added', 'added', 'refused', 'refused', 'refused'],
    )
  })

  test('没有系统管理岗位的，不能预览，也不能导入；导入的拒绝进入审计', async () => {
    const { ctx, entries } = setUp([post('intake', 'a')])
    const file = sheet(HEADER, ['a', '甲', '', ''])
    const preview = await previewImport(ctx, file, TODAY)
    const outcome = await importOrganisations(ctx, file, { token: '', asOf: TODAY, onlyGood: false })
    assert.ok(!preview.ok && !outcome.ok && outcome.error.kind === 'not-allowed')
    assert.deepEqual(
      entries.map((entry) => entry.outcome),
      ['refused'],
    )
  })

  test('空文件、没有名称栏、栏目重复，整个文件不读', async () => {
    const { ctx } = setUp()
    for (const [file, words] of [
      [{ ...sheet(), sheets: [] }, /没有可以导入的内容/],
      [sheet(['机关代码'], ['a']), /没有“机关名称”这一栏/],
      [sheet(['机关名称', '名称'], ['甲', '甲']), /出现了两次/],
    ] as const) {
      const { rows, problems } = await previewed(ctx, file)
      assert.equal(rows.length, 0)
      assert.match(problems.map(({ message }) => message).join(), words)
    }
  })
})

describe('修改机关的范围', () => {
  const reaches: Actor['reaches'] = (p, id) => p.bodyId === 'a' && id === 'a'
  test('不能把自己管不着的政府写成由本机关主管：否则就能查看那里的全部机关', async () => {
    const { ctx, organisations, entries } = setUp([post('systemAdmin', 'a')], reaches)
    const bodies = ['a', 'county'].map((id) => ({ id, from: null, value: { ...FACTS, name: id } }))
    const touched = ['a', 'county'].map((id) => ({ id, code: id, version: 1 }))
    await organisations.write({ touched, periods: bodies, contacts: [], ended: [], successions: [], withdrawn: [] }, '')
    const dating = { version: 1, from: TODAY, correction: false }
    for (const facts of [{ actsForCode: 'county' }, { parentCode: 'county' }]) {
      const outcome = await changeOrganisation(ctx, 'a', dating, facts)
      assert.ok(!outcome.ok && outcome.error.kind === 'not-allowed')
    }
    assert.deepEqual(
      entries.map(({ outcome, bodyId }) => [outcome, bodyId]),
      [
        ['refused', 'county'],
        ['refused', 'county'],
      ],
    )
    assert.ok((await changeOrganisation(ctx, 'a', dating, { level: 'county-department' })).ok)
  })
})

const FACTS = {
  name: '',
  region: null,
  level: null,
  parentCode: null,
  kind: null,
  line: null,
  superiorCode: null,
  actsForCode: null,
  actsInOwnName: true,
  rollUp: null,
  creditCode: null,
  divisionCode: null,
} as const

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    '=1+1',
    "'=1",
    "''+8",
    '-5',
    '@甲',
    '+86-0000',
    '001302',
    "'",
    '两\n行',
    '甲,"乙"',
    '\t甲',
    '_x0041_',
  ),
)
const oneOf = <K extends string>(labels: Readonly<Record<K, unknown>>) =>
  fc.option(fc.constantFrom(...(Object.keys(labels) as K[])))
const anyBody = fc.record({
  name: words,
  region: fc.option(words),
  level: oneOf(ORGANISATION_LEVELS),
  kind: oneOf(ORGANISATION_KINDS),
  line: oneOf(LEADING_LINES),
  rollUp: oneOf(ROLL_UP_RULES),
  actsInOwnName: fc.boolean(),
  creditCode: fc.option(words),
  divisionCode: fc.option(words),
  parent: fc.option(fc.nat()),
  contact: fc.record({ office: fc.option(words), telephone: fc.option(words), internet: fc.option(words) }),
})

test('导出的文件原样导入：对原来的名录什么也不改，对空的名录得到同样的机关', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyBody, { minLength: 1, maxLength: 8 }), async (bodies) => {
      const from = setUp()
      for (const [i, { parent, contact, name, ...facts }] of bodies.entries())
        await from.organisations.add({
          ...facts,
          name: `机关${i}${name}`,
          code: `b${i}`,
          parentCode: parent === null || i === 0 ? null : `b${parent % i}`,
          contact: { ...NO_CONTACT, ...contact },
        })
      const before = (await from.organisations.register()).bodies
      const file = asFile(exportBodies(before, TODAY))
      assert.equal((await previewed(from.ctx, file)).counts.unchanged, bodies.length)
      const to = setUp()
      const outcome = await imported(to.ctx, file)
      assert.ok(outcome.ok)
      const after = (await to.organisations.register()).bodies
      assert.deepEqual(
        after.map((body) => lineOn(body, TODAY)),
        before.map((body) => lineOn(body, TODAY)),
      )
    }),
    { numRuns: 150 },
  )
})
