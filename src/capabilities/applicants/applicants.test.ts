import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { INVENTED } from '../../../test/support/register.ts'
import { day } from '../../law/day/index.ts'
import { type ApplicantDetails, checkApplicants } from './applicant.ts'
import { maskedFields, maskName, maskPhone } from './mask.ts'
import { disposableFrom, endedBefore } from './retention.ts'
import { identityOf } from './seal.ts'

const TODAY = '2026-01-20'
const with_ = (fields: ApplicantDetails['fields'], more: Partial<ApplicantDetails> = {}): ApplicantDetails => ({
  ...INVENTED,
  ...more,
  fields,
})

describe('个人信息保护法第五十一条 脱敏显示', () => {
  for (const [name, shown] of [
    ['王小明', '王**'],
    ['李四', '李*'],
    ['欧阳云川', '欧阳**'],
    ['欧阳', '欧*'],
    ['王', '*'],
    ['', ''],
  ] as const) {
    test(`姓名留姓：${name} → ${shown}`, () => assert.equal(maskName(name), shown))
  }
  for (const [phone, shown] of [
    ['13900001234', '139****1234'],
    ['0888-5550123', '**********23'],
    ['110', '***'],
  ] as const) {
    test(`电话：${phone} → ${shown}`, () => assert.equal(maskPhone(phone), shown))
  }
  test('证件号前 6 后 4；邮箱留首字；地址整体不显示', () => {
    assert.deepEqual(maskedFields(INVENTED), {
      name: '欧阳**',
      idNumber: '110105********002X',
      phone: '139****1234',
      email: 'o***@example.com',
      address: '******',
    })
  })
  test('护照等较短的证件号留首位和末两位，再短的都不显示', () => {
    assert.equal(maskedFields(with_({ idNumber: 'E12345678' }, { idKind: 'passport' })).idNumber, 'E******78')
    assert.equal(maskedFields(with_({ idNumber: 'E1234' }, { idKind: 'passport' })).idNumber, '*****')
    assert.equal(maskedFields(with_({ email: '不是邮箱' })).email, '***')
  })
  test('法人的名称和统一社会信用代码是公开的，照常显示；联系人仍脱敏', () => {
    const firm = with_(
      { name: '清源县虚构商贸有限公司', idNumber: '11341702486344515H', contactName: '王小明' },
      { kind: 'commercial', idKind: 'creditCode' },
    )
    assert.deepEqual(maskedFields(firm), { ...firm.fields, contactName: '王**' })
  })
})

describe('第二十九条第二款第（一）项 申请人', () => {
  const names = (...applicants: readonly ApplicantDetails[]) =>
    checkApplicants(applicants, TODAY).map(({ name }) => name)
  test('姓名、证件号、联系方式齐全的，没有问题', () => assert.deepEqual(names(INVENTED), []))
  test('第三十条：没有身份证明、联系方式的照样登记，以后告知补正', () => {
    assert.deepEqual(names(with_({ name: '王小明' }, { idKind: null })), [])
  })
  for (const [what, applicant, name] of [
    ['没有姓名', with_({ name: ' ' }), 'applicants.0.name'],
    ['有号码没有证件种类', { ...INVENTED, idKind: null }, 'applicants.0.idKind'],
    ['身份证校验位不对', with_({ ...INVENTED.fields, idNumber: '110105194912310021' }), 'applicants.0.idNumber'],
    [
      '信用代码校验位不对',
      with_({ name: '某公司', idNumber: '11341702486344515K' }, { idKind: 'creditCode' }),
      'applicants.0.idNumber',
    ],
    ['字数过多', with_({ name: '王', address: '路'.repeat(301) }), 'applicants.0.address'],
  ] as const) {
    test(`${what}：指出是哪一项`, () => assert.deepEqual(names(applicant), [name]))
  }
  test('没有申请人、申请人过多的，不登记', () => {
    assert.deepEqual(names(), ['applicants'])
    assert.deepEqual(names(...Array.from({ length: 51 }, () => INVENTED)), ['applicants'])
  })
})

describe('第三十六条第（六）项 是否同一申请人', () => {
  const same = (a: ApplicantDetails, b: ApplicantDetails) => assert.equal(identityOf(a), identityOf(b))
  test('证件号相同即同一人，不论大小写、空格、姓名的写法', () => {
    same(INVENTED, with_({ name: '欧阳 云川', idNumber: '11010519491231002x ' }))
  })
  test('没有证件号的，姓名和电话都相同', () => {
    same(with_({ name: '王小明', phone: '139 0000-1234' }), with_({ name: '王小明', phone: '13900001234' }))
    assert.notEqual(
      identityOf(with_({ name: '王小明', phone: '1' })),
      identityOf(with_({ name: '王大明', phone: '1' })),
    )
  })
  test('只有姓名的，不能断定', () => assert.equal(identityOf(with_({ name: '王小明' })), undefined))
})

describe('个人信息保护法第十九条 保管期限', () => {
  test('自办结次年起算：2020 年办结、保管五年，2026 年 1 月 1 日起可以销毁', () => {
    assert.equal(disposableFrom(day('2020-03-05'), 5), '2026-01-01')
    assert.equal(disposableFrom(day('2020-12-31'), 5), '2026-01-01')
    assert.equal(endedBefore(5, day('2026-01-01')), '2021-01-01')
    assert.equal(endedBefore(5, day('2025-12-31')), '2020-01-01')
  })
  test('条例施行以前没有可到期的', () => assert.equal(endedBefore(10, day('2026-01-01')), undefined))
})
