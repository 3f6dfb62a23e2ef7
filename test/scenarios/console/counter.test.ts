import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { axeViolations, sidewaysOverflow } from '../../support/browser.ts'
import { type LifeWorld, openLife } from '../life/world.ts'
import { inBrowser } from '../portal.ts'
import {
  approve,
  complete,
  deliver,
  figure,
  heading,
  record,
  register,
  reviewForSecrets,
  sign,
  submit,
} from './at-the-counter.ts'

describe('窗口：一件申请的一生，由几个人办完', inBrowser, () => {
  let world: LifeWorld
  before(async () => {
    world = await openLife('2026-03-02')
  })
  after(() => world?.close())

  test('第三十六条第（四）项 登记、检索、答复信息不存在、审核、签发、邮寄、归档，计入“本机关不掌握”', async () => {
    const page = world.at('clerk')
    const before = await (async () => {
      await page.goto(`${world.address}/console/requests`)
      return figure(world, 'unableNotHeld')
    })()
    const href = await register(world, '2025年县道改造工程的竣工图', '林清和')
    await record(page, '登记检索记录', [
      ['检索的范围', '2020年至今本机关全部档案'],
      ['检索的系统、档案', '公文系统、档案室'],
      ['关键词', '县道、竣工图'],
      ['检索人', '沈知秋'],
      ['检索的结果', '没有找到'],
    ])
    await page.getByRole('link', { name: '作出处理决定' }).click()
    await page.getByRole('radio', { name: '政府信息不存在' }).check()
    await page.getByText('表三“').first().waitFor()
    await page.getByRole('button', { name: '拟制文书' }).click()
    await heading(page, '政府信息公开申请告知书（政府信息不存在）')
    assert.equal(await page.getByLabel('关键词').inputValue(), '县道、竣工图', '检索记录已经填好')
    await page
      .getByText(/处须改正/)
      .first()
      .waitFor()
    assert.equal(await page.getByRole('button', { name: '提交审核' }).count(), 0, '有错误的不能提交')
    await complete(page, [])
    assert.deepEqual(await axeViolations(page), [])
    await submit(page)
    await approve(world, /政府信息不存在/)
    await sign(world, /政府信息不存在/)
    await deliver(page, '挂号信 XA12345678944')
    await page.getByRole('status').filter({ hasText: '办结' }).first().waitFor()
    await page.goto(href)
    await record(page, '记录：归档', [['档号或者存放位置', '2026-永久-12']])
    await page.getByText('2026-永久-12').waitFor()
    assert.equal(await figure(world, 'unableNotHeld'), before + 1)
    assert.deepEqual(await axeViolations(page), [])
    assert.equal(await sidewaysOverflow(page), 0)
  })

  test('第三十条、第三十三条第二款、第三十七条 补正、收到补正、经负责人同意延期、部分公开', async () => {
    const page = world.at('clerk')
    const href = await register(world, '关于那条路的材料', '何远山')
    await page.getByRole('button', { name: '起草补正告知书' }).click()
    await heading(page, '政府信息公开申请补正告知书')
    await complete(page, [
      ['不明确之处', '没有写明是哪一条道路、哪一年的材料'],
      ['需要补正的事项', '道路的名称、材料的名称或者年份'],
    ])
    await submit(page)
    await approve(world, /补正告知书/)
    await deliver(page, '挂号信 XA12345678945')
    await world.goOn(world.later(4))
    await page.goto(href)
    await page.getByText('等待申请人补正').first().waitFor()
    await record(page, '记录：收到补正的申请', [['补正的内容', '柳堰镇至白石村公路2024年的养护合同']])
    await page
      .getByText(/还有 20 个工作日/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: '起草延期答复告知书' }).click()
    await heading(page, '政府信息公开申请延期答复告知书')
    await complete(page, [])
    await submit(page)
    const approver = world.at('approver')
    await approver.goto(page.url())
    await approver.getByText(/须经政府信息公开工作机构负责人同意（第三十三条第二款）/).waitFor()
    assert.equal(await approver.getByRole('button', { name: '审核通过' }).count(), 0)
    await approve(world, /延期答复告知书/, 'head')
    await deliver(page, '挂号信 XA12345678946')
    await page.goto(href)
    await page
      .getByText(/还有 40 个工作日/)
      .first()
      .waitFor()
    await page.getByRole('link', { name: '作出处理决定' }).click()
    await page.getByRole('radio', { name: '部分公开（区分处理）' }).check()
    await page.getByRole('button', { name: '拟制文书' }).click()
    await heading(page, /部分公开/)
    await complete(page, [
      ['提供的部分', '养护合同正文'],
      ['不予公开的部分', '附件二第三页经办人的身份证号码'],
      ['不予公开部分的条款', '第十五条'],
      ['不予公开部分的理由', '公开会损害个人隐私'],
    ])
    await submit(page)
    await approve(world, /部分公开/)
    await reviewForSecrets(world, /部分公开/)
    await sign(world, /部分公开/)
    await deliver(page, '挂号信 XA12345678947')
    assert.equal(await figure(world, 'partiallyGranted'), 1)
  })

  test('拟制的人不能审核自己的：没有按钮，写明由谁办', async () => {
    const href = await register(world, '2026年农村公路养护计划', '周渡')
    const head = world.at('head')
    await head.goto(href)
    await head.getByRole('button', { name: '起草说明理由告知书' }).click()
    await heading(head, '政府信息公开申请说明理由告知书')
    await complete(head, [['申请的数量、频次', '2026年2月至3月提出31件']])
    await submit(head)
    await head.getByText(/^审核通过：/).waitFor()
    assert.equal(await head.getByRole('button', { name: '审核通过' }).count(), 0)
    await head.goto(`${world.address}/console/letters?waiting=approve`)
    await head.getByText(/^本人不能办：/).waitFor()
  })

  test('没有保存就离开要问；两个人同时改，后来的知道已经有人改过', async () => {
    const page = world.at('clerk')
    await register(world, '2026年公路桥梁检测报告', '宋清')
    await page.getByRole('button', { name: '起草补正告知书' }).click()
    await heading(page, '政府信息公开申请补正告知书')
    const head = world.at('head')
    await head.goto(page.url())
    await head.getByLabel('不明确之处').fill('没有写明是哪一座桥')
    await head.getByRole('button', { name: '保存', exact: true }).click()
    await head.getByText('修改', { exact: true }).waitFor()
    await page.getByLabel('不明确之处').fill('没有写明年份')
    await page.getByRole('link', { name: /^申请 / }).click()
    await page.getByRole('dialog').getByRole('button', { name: '留在这一页' }).click()
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('他人已经办理').waitFor()
    assert.equal(await page.getByLabel('不明确之处').inputValue(), '没有写明年份', '填写的内容还在')
  })

  test('第四十五条 记错了的更正：原来的记录保留，旁边写明作废和原因，检索不再算数', async () => {
    const page = world.at('clerk')
    await register(world, '2026年公路绿化合同', '陆川')
    await record(page, '登记检索记录', [
      ['检索的范围', '本机关全部档案'],
      ['检索的系统、档案', '公文系统'],
      ['关键词', '绿化'],
      ['检索人', '沈知秋'],
      ['检索的结果', '没有找到'],
    ])
    await page.getByRole('button', { name: '更正这条记录：检索' }).click()
    await page.getByLabel('这件事没有发生过，记录作废').check()
    await page.getByLabel('更正的原因').fill('登记到了另一件申请')
    await page.getByRole('button', { name: '更正', exact: true }).click()
    await page.getByText('原因：登记到了另一件申请').waitFor()
    await page.getByText('检索的结果：').waitFor()
    await page.getByRole('link', { name: '作出处理决定' }).click()
    await page.getByRole('radio', { name: '政府信息不存在' }).check()
    await page.getByRole('button', { name: '拟制文书' }).click()
    await page
      .getByText(/案卷里没有检索的记录/)
      .first()
      .waitFor({ state: 'attached' })
    assert.equal(await page.getByLabel('关键词').inputValue(), '', '作废的检索不再填入')
  })
})
