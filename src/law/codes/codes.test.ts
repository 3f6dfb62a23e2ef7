import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Result } from '../result.ts'
import {
  CODE_STANDARDS,
  type CodeRefusal,
  findRegistryKind,
  maskCitizenId,
  parseCitizenId,
  parseCreditCode,
  parseDivisionCode,
  parseOrganisationCode,
  parseSiteCode,
  REGISTRY_KINDS,
} from './index.ts'

const TODAY = '2025-06-30'
function refused(result: Result<unknown, CodeRefusal>): CodeRefusal {
  assert.ok(!result.ok)
  assert.match(result.error.message, /。$/)
  return result.error
}
function accepted<T>(result: Result<T, CodeRefusal>): T {
  assert.ok(result.ok, JSON.stringify(result))
  return result.value
}

describe('统一社会信用代码', () => {
  for (const code of ['11341702486344515H', '12620600MB0523338C', '113325000026455663']) {
    test(`${code} 有效`, () => {
      assert.deepEqual(accepted(parseCreditCode(code)), {
        code,
        registry: code.slice(0, 2),
        division: code.slice(2, 8),
        organisation: code.slice(8, 17),
      })
    })
  }
  test('其中第 9 至 17 位是有效的组织机构代码', () => {
    assert.equal(
      accepted(parseOrganisationCode(accepted(parseCreditCode('11341702486344515H')).organisation)),
      '486344515',
    )
  })
  test('小写、全角、带空格的，转换后再看', () => {
    assert.equal(accepted(parseCreditCode(' 11341702486344515h')).code, '11341702486344515H')
    assert.equal(accepted(parseCreditCode('１１３４１７０２ 486344515Ｈ')).code, '11341702486344515H')
  })
  test('校验位错：说明应为哪一位', () => {
    const { kind, expected } = refused(parseCreditCode('11341702486344515K'))
    assert.deepEqual([kind, expected], ['check-digit', 'H'])
  })
  for (const letter of 'IOSVZ') {
    test(`含 ${letter}：不在字符集内`, () => {
      assert.equal(refused(parseCreditCode(`1134170248634451${letter}H`)).kind, 'characters')
    })
  }
  for (const code of ['', '11341702486344515', '11341702486344515HH']) {
    test(`${code.length} 位：长度不对`, () => assert.equal(refused(parseCreditCode(code)).kind, 'length'))
  }
  test('任何一位录错，都查得出来', () => {
    const characters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 17 }), fc.constantFrom(...characters), (at, sign) => {
        const code = '12620600MB0523338C'
        fc.pre(code.charAt(at) !== sign)
        assert.ok(!parseCreditCode(code.slice(0, at) + sign + code.slice(at + 1)).ok)
      }),
    )
  })
  test('任意 17 位，都恰有一个校验位', () => {
    const characters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...characters), { minLength: 17, maxLength: 17 }), (body) => {
        const valid = characters.filter((check) => parseCreditCode(body.join('') + check).ok)
        assert.equal(valid.length, 1)
      }),
      { numRuns: 30 },
    )
  })

  for (const [prefix, applicant] of [
    ['11', undefined],
    ['12', undefined],
    ['13', undefined],
    ['19', undefined],
    ['31', 'legalService'],
    ['51', 'publicWelfare'],
    ['52', undefined],
    ['53', 'publicWelfare'],
    ['91', 'commercial'],
    ['92', 'commercial'],
    ['93', 'commercial'],
    ['N1', undefined],
  ] as const) {
    const kind = REGISTRY_KINDS.find((k) => k.prefix === prefix)
    test(`首两位 ${prefix}：${kind?.title}${applicant ? `，建议 ${applicant}` : ''}`, () => {
      assert.equal(kind?.applicant, applicant)
      assert.equal(kind?.backing.evidence, applicant ? 'C' : 'M')
    })
  }
  test('首两位查得到和查不到', () => {
    assert.equal(REGISTRY_KINDS.length, 12)
    const code = accepted(parseCreditCode('11341702486344515H'))
    assert.equal(findRegistryKind(code)?.title, '机构编制·机关')
    assert.equal(findRegistryKind({ ...code, registry: 'A1' }), undefined)
  })
})

describe('组织机构代码', () => {
  for (const code of ['000014349', '000013338', '014416330', '486344515', 'MB0523338']) {
    test(`${code} 有效，校验位前带连字符也有效`, () => {
      assert.equal(accepted(parseOrganisationCode(code)), code)
      assert.equal(accepted(parseOrganisationCode(`${code.slice(0, 8)}-${code.slice(8)}`)), code)
    })
  }
  test('校验位可以是 X', () => {
    const valid = [...'0123456789'].flatMap((n) => {
      const code = `0000000${n}X`
      return parseOrganisationCode(code).ok ? [code] : []
    })
    assert.deepEqual(valid, ['00000006X'])
  })
  test('校验位错：说明应为哪一位', () => assert.equal(refused(parseOrganisationCode('014416331')).expected, '0'))
  test('长度、字符不对', () => {
    assert.equal(refused(parseOrganisationCode('0000143')).kind, 'length')
    assert.equal(refused(parseOrganisationCode('0000143#9')).kind, 'characters')
    assert.equal(refused(parseOrganisationCode('00001434A')).kind, 'characters')
  })
  test('任何一位数字录错，都查得出来', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.constantFrom(...'0123456789'), (at, sign) => {
        const code = '000014349'
        fc.pre(code.charAt(at) !== sign)
        assert.ok(!parseOrganisationCode(code.slice(0, at) + sign + code.slice(at + 1)).ok)
      }),
    )
  })
})

describe('公民身份号码', () => {
  test('标准所举的例子', () => {
    assert.deepEqual(accepted(parseCitizenId('11010519491231002x', TODAY)), {
      code: '11010519491231002X',
      kind: 'citizen',
      born: '1949-12-31',
    })
    assert.equal(accepted(parseCitizenId('440524188001010014', TODAY)).born, '1880-01-01')
  })
  for (const division of ['810000', '820000', '830000']) {
    test(`${division} 开头：港澳台居民居住证`, () => {
      const [valid] = [...'0123456789X']
        .map((check) => parseCitizenId(`${division}19900101001${check}`, TODAY))
        .filter((result) => result.ok)
      assert.ok(valid?.ok && valid.value.kind === 'residence-permit')
    })
  }
  test('校验位错：说明应为哪一位', () => {
    assert.equal(refused(parseCitizenId('110105194912310021', TODAY)).expected, 'X')
  })
  test('校验位与 ISO 7064 逐位推算的相同', () => {
    const digits = (length: number) =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    const born = fc.integer({ min: 0, max: 60_000 }).map((n) => new Date(Date.UTC(1850, 0, 1) + n * 86_400_000))
    fc.assert(
      fc.property(digits(6), born, digits(3), (division, date, order) => {
        const body = [...division, ...date.toISOString().slice(0, 10).replaceAll('-', ''), ...order].map(Number)
        const remainder = body.reduce((sum, digit) => ((sum + digit) * 2) % 11, 0)
        const check = '0123456789X'.charAt((12 - remainder) % 11)
        assert.ok(parseCitizenId(body.join('') + check, TODAY).ok)
      }),
      { seed: 11643 },
    )
  })
  for (const [born, why] of [
    ['19491301', '没有十三月'],
    ['19490230', '没有二月三十日'],
    ['20250701', '晚于今天'],
    ['18491231', '早于 1850 年'],
  ] as const) {
    test(`出生日期 ${born}：${why}`, () => {
      assert.equal(refused(parseCitizenId(`110105${born}0020`, TODAY)).kind, 'date')
    })
  }
  test('出生在今天、1850年1月1日的，日期有效', () => {
    for (const born of ['20250630', '18500101']) {
      const results = [...'0123456789X'].map((check) => parseCitizenId(`110105${born}002${check}`, TODAY))
      assert.equal(results.filter((result) => result.ok).length, 1)
    }
  })
  test('15 位旧号只在导入历史记录时接受', () => {
    assert.equal(refused(parseCitizenId('110105491231002', TODAY)).kind, 'length')
    assert.deepEqual(accepted(parseCitizenId('110105491231002', TODAY, { old: true })), {
      code: '110105491231002',
      kind: 'old',
      born: '1949-12-31',
    })
    assert.equal(refused(parseCitizenId('11010549123100X', TODAY, { old: true })).kind, 'characters')
    assert.equal(refused(parseCitizenId('1101054912310', TODAY, { old: true })).kind, 'length')
  })
  test('字符不对', () => assert.equal(refused(parseCitizenId('1101051949123X0021', TODAY)).kind, 'characters'))
  test('任何一位录错，都查得出来', () => {
    fc.assert(
      fc.property(fc.integer({ min: 14, max: 17 }), fc.constantFrom(...'0123456789'), (at, sign) => {
        const code = '440524188001010014'
        fc.pre(code.charAt(at) !== sign)
        assert.ok(!parseCitizenId(code.slice(0, at) + sign + code.slice(at + 1), TODAY).ok)
      }),
    )
  })
  describe('遮盖', () => {
    for (const [code, masked] of [
      ['11010519491231002X', '110105********002X'],
      ['110105491231002', '110105*****1002'],
      ['1234567890', '**********'],
      ['12345', '*****'],
      ['', ''],
    ] as const) {
      test(`${code || '空白'} → ${masked || '空白'}`, () => assert.equal(maskCitizenId(code), masked))
    }
  })
})

describe('行政区划代码', () => {
  for (const [code, level, parent] of [
    ['340000', 'province', null],
    ['341300', 'city', '340000'],
    ['341302', 'county', '341300'],
    ['429004', 'county', '429000'],
    ['341302001', 'township', '341302'],
    ['341302000', 'county', '341300'],
    ['341302001002', 'village', '341302001'],
    ['341302001000', 'township', '341302'],
    ['340110', 'county', '340100'],
    ['341010', 'county', '341000'],
    ['341302100', 'township', '341302'],
    ['341302001100', 'village', '341302001'],
  ] as const) {
    test(`${code}：${level}，上一级 ${parent ?? '没有'}`, () => {
      assert.deepEqual(accepted(parseDivisionCode(code)), { code, level, parent })
    })
  }
  for (const [code, kind] of [
    ['34130', 'length'],
    ['34130200', 'length'],
    ['3413O2', 'characters'],
    ['000000', 'structure'],
    ['300000', 'structure'],
    ['940000', 'structure'],
    ['340002', 'structure'],
    ['340010', 'structure'],
    ['341300100', 'structure'],
    ['341302000100', 'structure'],
    ['341300001', 'structure'],
    ['341302000002', 'structure'],
  ] as const) {
    test(`${code}：${kind}`, () => assert.equal(refused(parseDivisionCode(code)).kind, kind))
  }
})

describe('网站标识码', () => {
  for (const [code, division] of [
    ['1304000009', '130400'],
    ['4207000016', '420700'],
    ['4403000052', '440300'],
    ['3100000087', '310000'],
    ['bm29000002', null],
    ['bm14000002', null],
  ] as const) {
    test(`${code}：${division ?? '部委'}`, () => assert.deepEqual(accepted(parseSiteCode(code)), { code, division }))
  }
  test('大写的 BM 也认', () => assert.equal(accepted(parseSiteCode(' BM29000002 ')).code, 'bm29000002'))
  for (const [code, kind] of [
    ['130400000', 'length'],
    ['bm2900000x', 'characters'],
    ['0000000001', 'structure'],
  ] as const) {
    test(`${code}：${kind}`, () => assert.equal(refused(parseSiteCode(code)).kind, kind))
  }
})

describe('各种代码的标准', () => {
  for (const [key, standard, evidence] of [
    ['credit', 'GB 32100-2015', 'M'],
    ['organisation', 'GB 11714-1997', 'M'],
    ['citizen', 'GB 11643-1999', 'M'],
    ['division', 'GB/T 2260、GB/T 10114', 'M'],
    ['site', undefined, 'V'],
  ] as const) {
    const row = CODE_STANDARDS.find((r) => r.key === key)
    test(`${row?.title}：${row?.shape}`, () => {
      assert.deepEqual([row?.standard, row?.backing.evidence], [standard, evidence])
    })
  }
})
