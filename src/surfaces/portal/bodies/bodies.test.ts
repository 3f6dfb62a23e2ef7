import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { memoryCounty } from '../../../../test/support/memory-county.ts'
import { pageOf, portalOf } from '../../../../test/support/memory-portal.ts'
import { memoryServices } from '../../../../test/support/memory-services.ts'
import { succeed } from '../../../capabilities/organisations/index.ts'
import { day } from '../../../law/day/index.ts'

const app = portalOf(await memoryCounty())
const page = (url: string) => pageOf(app, url)
const json = async (url: string) => (await app.inject(url)).json()

describe('第十二条第二款 公开机关及其工作机构', () => {
  test('列出现有机关；已并入的不在其中，检索时可以查到', async () => {
    const { text, body } = await page('/bodies')
    assert.match(text, /共 14 个/)
    assert.doesNotMatch(text, /清源县粮食局/)
    assert.doesNotMatch(body, /<script/)
    assert.match((await page('/bodies?q=粮食&state=all')).text, /清源县粮食局[\s\S]*存续到2021年3月14日/)
  })
  test('按层级筛选、翻页；按曾用名也找得到，并写明是曾用名', async () => {
    assert.match((await page('/bodies?level=town')).text, /共 3 个/)
    assert.match((await page('/bodies?size=5&page=2')).text, /第 2 页，共 3 页/)
    assert.match(
      (await page('/bodies?q=计划生育')).text,
      /清源县卫生健康委员会[\s\S]*曾用名：清源县卫生和计划生育委员会/,
    )
  })
  test('没有符合条件的、名录还空着、参数有误，各有说明', async () => {
    assert.match((await page('/bodies?q=没有这样的机关')).text, /没有符合条件的机关/)
    assert.match((await pageOf(portalOf(memoryServices()), '/bodies')).text, /这里将列出/)
    assert.equal((await page('/bodies?level=x')).status, 400)
  })
  test('一个机关：六项联系方式、主管部门、沿革、年报', async () => {
    const { text } = await page('/bodies/qyx-fgj')
    for (const words of [
      '清源县发展和改革局办公室',
      '清源县人民路3号',
      '0000-5550102',
      '0000-5550202',
      'fgj@qingyuan.example',
      '9:00—12:00',
      '115899210099010329',
      '清源县人民政府办公室',
      '2021年3月15日',
      '合并：承接清源县粮食局的职责，未结的申请一并承接（《清源县机构改革方案》）',
      '共 4 份',
    ])
      assert.ok(text.includes(words), words)
  })
  test('没有登记的项目照实写明', async () => {
    assert.match((await page('/bodies/qyx-wljd')).text, /传真号码\s+尚未登记/)
  })
  test('已并入的机关指向承接的机关', async () => {
    const { text, body } = await page('/bodies/qyx-lsj')
    assert.match(text, /存续到2021年3月14日/)
    assert.match(body, /由<a href="\/bodies\/qyx-fgj">清源县发展和改革局<\/a>承接/)
  })
  test('更名以后代码照旧，历年年报页写明曾用名和承接关系', async () => {
    assert.match(
      (await page('/annual-reports/qyx-wjw')).text,
      /登记以前至2019年3月19日名称为“清源县卫生和计划生育委员会”/,
    )
    assert.match((await page('/annual-reports/qyx-fgj')).text, /2021年的上年结转应等于/)
  })
  test('撤并当年的年报写明上年结转与哪几家对应，其他年度不写', async () => {
    const county = await memoryCounty()
    await county.atomically(async ({ organisations }) => {
      const register = await organisations.open()
      const version = register.bodies.find(({ code }) => code === 'qyx-mzj')?.version ?? 0
      const given = {
        kind: 'split',
        on: day('2024-06-01'),
        predecessors: [{ code: 'qyx-mzj', version }],
        successors: ['qyx-sfj'],
        carriedBy: 'qyx-sfj',
        ends: false,
        basis: null,
      } as const
      const changes = succeed(register, given, () => '019c0000-0000-7000-8000-000000000002')
      assert.ok(changes.ok)
      await organisations.write(changes.value, '2024-06-01T00:00:00.000Z')
    })
    const changed = portalOf(county)
    const words = /2024年的上年结转应等于清源县司法局2023年的结转下年度继续办理，加上清源县民政局2023年的/
    assert.match((await pageOf(changed, '/annual-reports/qyx-sfj/2024')).text, words)
    assert.doesNotMatch((await pageOf(changed, '/annual-reports/qyx-sfj/2025')).text, /上年结转应等于/)
  })
  test('没有这个机关：404', async () => assert.equal((await page('/bodies/nobody')).status, 404))
})

describe('机关的公开接口', () => {
  test('列表与页面一致；一个机关的联系方式、曾用名、承接机关', async () => {
    assert.equal((await json('/api/v1/bodies?state=all')).total, 15)
    const old = await json('/api/v1/bodies/qyx-lsj')
    assert.deepEqual([old.exists, old.endedAfter, old.answering.code], [false, '2021-03-14', 'qyx-fgj'])
    const health = await json('/api/v1/bodies/qyx-wjw')
    assert.deepEqual(health.formerNames, [{ name: '清源县卫生和计划生育委员会', from: null, until: '2019-03-19' }])
    assert.equal(health.contact.telephone, '0000-5550109')
    assert.deepEqual(health.supervisors, [{ code: 'qyx-zfb', name: '清源县人民政府办公室' }])
    assert.equal((await app.inject('/api/v1/bodies/nobody')).statusCode, 404)
  })
})
