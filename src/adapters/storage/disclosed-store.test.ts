import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { describeDatabase } from '../../../test/support/database.ts'
import { memoryKeys } from '../../../test/support/memory-keys.ts'
import { registerOn } from '../../../test/support/register.ts'
import { type DisclosedEntry, gramsOf, tellingGrams } from '../../capabilities/disclosure-log/index.ts'
import { day } from '../../law/day/index.ts'
import { disclosedStore } from './disclosed-store.ts'

describeDatabase('依申请转主动公开的公开列表', (database) => {
  const store = () => disclosedStore(database().sql)
  const body = (name: string) => registerOn(database(), memoryKeys()).body(name)
  const publish = async (
    bodyId: string,
    title: string,
    more: Partial<DisclosedEntry> = {},
  ): Promise<DisclosedEntry> => {
    const entry: DisclosedEntry = {
      ...{ bodyId, id: uuidv7(), title, summary: '摘要。', disclosed: '全文。', outcome: 'provided' },
      ...{ answeredOn: day('2024-03-01'), publishedOn: day('2024-04-01'), changedAt: '2024-04-01T02:00:00.000Z' },
      ...{ link: null, files: [], withdrawn: null, ...more },
    }
    await store().publish(entry)
    return entry
  }
  const titles = async (q: string, bodyId: string) =>
    (await store().list({ q, bodyId, page: 1, size: 50 })).items.map(({ title }) => title)

  test('按词查找：没有词典里的词、单字、字母数字的开头、全角和大写都查得到，几个词都要有', async () => {
    const { id } = await body('清源县交通运输局')
    await publish(id, '柳堰镇县道X012段养护计划', { summary: '里程与经费安排。' })
    await publish(id, '国办函〔2020〕109号文件的执行情况')
    for (const [q, found] of [
      ['堰镇', 1],
      ['堰镇县道', 1],
      ['养', 1],
      ['ｘ０１', 1],
      ['X012 经费', 1],
      ['X012 学校', 0],
      ['109号', 1],
      ['〔2020〕109', 1],
      ['道县', 0],
      ["%' or 1=1 --", 0],
      ['\\', 2],
      ['\0', 2],
    ] as const) {
      assert.equal((await titles(q, id)).length, found, q)
    }
  })

  test('相邻两字都有而不成词的，不算', async () => {
    const { id } = await body('清源县统计局')
    await publish(id, '公路养护计划')
    await publish(id, '公路养护；养护计划')
    assert.deepEqual(await titles('公路养护计划', id), ['公路养护计划'])
  })

  test('按机关、答复的年份筛选，后公开的在前，翻页', async () => {
    const { id } = await body('清源县财政局')
    for (const [title, on] of [
      ['甲', '2023-12-31'],
      ['乙', '2024-01-01'],
      ['丙', '2024-12-31'],
    ] as const) {
      await publish(id, title, { answeredOn: day(on), publishedOn: day(on) })
    }
    const list = await store().list({ bodyId: id, year: 2024, page: 1, size: 1 })
    assert.deepEqual([list.total, list.items.map(({ title }) => title)], [2, ['丙']])
    assert.equal((await store().list({ bodyId: id, page: 4, size: 1 })).items.length, 0)
    const { bodyIds, years } = await store().facets()
    assert.ok(bodyIds.includes(id) && years.includes(2023) && years.includes(2024))
  })

  test('存取前后一样；撤下以后内容和索引里都没有了，题名可以一并撤下', async () => {
    const { id: bodyId } = await body('清源县水利局')
    const one = await publish(bodyId, '水库除险加固名单', { link: 'https://example.com/a', summary: '某某水库等。' })
    assert.deepEqual(await store().find(bodyId, one.id), one)
    const at = '2024-05-06T02:00:00.000Z'
    const given = { on: day('2024-05-06'), at, reason: '名单更新' }
    await store().withdraw(one, { ...given, title: '（题名已经撤下）' })
    const left = await store().find(bodyId, one.id)
    assert.deepEqual(left, {
      ...one,
      ...{ title: '（题名已经撤下）', summary: '', disclosed: '', link: null, changedAt: at },
      withdrawn: { on: '2024-05-06', reason: '名单更新' },
    })
    assert.deepEqual(await titles('除险', bodyId), [])
    const { rows } = await sql<{ words: string; grams: string }>`
      select words, grams::text from disclosed_grams where entry_id = ${one.id}`.execute(database().sql)
    assert.doesNotMatch(JSON.stringify(rows), /水库|名单|某某/)
    assert.deepEqual(await store().sharing(gramsOf('水库除险加固'), 10), [])
  })

  test('与所写的相近的：共有一个词就列为候选，撤下的不列', async () => {
    const { id } = await body('清源县教育局')
    const school = await publish(id, '义务教育学校划片方案')
    const found = await store().sharing(tellingGrams('想看划片的文件'), 10)
    assert.deepEqual(
      found.map((entry) => entry.id),
      [school.id],
    )
    assert.deepEqual(await store().sharing([], 10), [])
  })

  test('公开的查询只读两张表：换成只能读这两张表的数据库用户，照样全都查得到，申请和申请人读不到', async (t) => {
    const { id } = await body('清源县民政局')
    const one = await publish(id, '养老机构名录')
    const undone = new Error('rolled back')
    let refused = ''
    const tried = database()
      .sql.transaction()
      .execute(async (transaction) => {
        // Made within the transaction: it is gone with it.
        const role = sql.raw(`gongkai_visitor_${process.pid}`)
        try {
          await sql`create role ${role}`.execute(transaction)
        } catch (error) {
          refused = String(error)
          throw undone
        }
        await sql`grant select on disclosed_entries, disclosed_grams to ${role}`.execute(transaction)
        await sql`set local role ${role}`.execute(transaction)
        const visitor = disclosedStore(transaction)
        assert.equal((await visitor.find(id, one.id))?.title, '养老机构名录')
        assert.equal((await visitor.list({ q: '养老', bodyId: id, page: 1, size: 10 })).total, 1)
        assert.equal((await visitor.sharing(gramsOf('养老机构'), 10)).length, 1)
        assert.ok((await visitor.facets()).bodyIds.includes(id))
        for (const table of ['requests', 'applicants', 'disclosure_proposals', 'disclosure_steps']) {
          await sql`savepoint before_look`.execute(transaction)
          await assert.rejects(sql`select from ${sql.table(table)}`.execute(transaction), /permission denied/, table)
          await sql`rollback to savepoint before_look`.execute(transaction)
        }
        throw undone
      })
    await assert.rejects(tried, undone)
    if (refused) t.skip(`这个数据库用户不能建立用户：${refused}`)
  })
})
