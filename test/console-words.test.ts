import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { browserWords } from '../console/src/pages/account/browser-words.ts'
import { dayWords, distanceWords, instantWords } from '../console/src/parts/day-words.ts'
import { inside } from '../console/src/sign-in/inside.ts'

describe('工作台的用语', () => {
  test('日子写成年月日，不写前面的零', () => {
    assert.equal(dayWords('2025-02-01'), '2025年2月1日')
  })

  for (const [daysLeft, words] of [
    [3, '还有 3 个工作日'],
    [0, '今天截止'],
    [-1, '已超 1 个工作日'],
  ] as const) {
    test(`剩 ${daysLeft} 个工作日：${words}`, () => assert.equal(distanceWords(daysLeft), words))
  }

  test('时刻按北京时间，二十四小时制', () => {
    assert.equal(instantWords('2025-02-21T16:05:00Z'), '2025年2月22日 00:05')
  })

  for (const [userAgent, words] of [
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537.36 Edg/120.0', 'Windows上的Edge'],
    ['Mozilla/5.0 (X11; Linux x86_64) Chrome/110.0 Safari/537.36', 'Linux（麒麟、统信等）上的Chrome 内核浏览器'],
    ['Mozilla/5.0 (Linux; Android 14) Chrome/120.0 Mobile Safari/537.36', '安卓上的Chrome 内核浏览器'],
    ['curl/8.0', '未知的系统上的浏览器'],
    [null, '未知的设备'],
  ] as const) {
    test(`浏览器自称 ${userAgent}：${words}`, () => assert.equal(browserWords(userAgent), words))
  }
})

describe('登录之后去哪里', () => {
  test('回到工作台里原来要去的页面', () => assert.equal(inside('/requests?page=2'), '/requests?page=2'))

  for (const back of [
    null,
    '',
    'requests',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'https://elsewhere.example',
  ]) {
    test(`不是工作台里的地址，到待办：${back}`, () => assert.equal(inside(back), '/todo'))
  }
})
