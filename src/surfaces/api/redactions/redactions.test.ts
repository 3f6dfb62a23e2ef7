import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { decode } from 'fast-png'
import { v7 as uuidv7 } from 'uuid'
import { sealedFolder } from '../../../../test/support/case-files.ts'
import { describeDatabase } from '../../../../test/support/database.ts'
import { databaseServices } from '../../../../test/support/database-services.ts'
import { formData } from '../../../../test/support/form-data.ts'
import { random } from '../../../../test/support/fuzz/random.ts'
import { bruteSearch } from '../../../../test/support/redaction/brute-search.ts'
import { hiddenWord, NAME, NUMBER, plainWord, secretPdf } from '../../../../test/support/redaction/case-documents.ts'
import { plantedPicture } from '../../../../test/support/redaction/planted-picture.ts'
import { type Browser, type GivenPost, signedIn } from '../../../../test/support/staff-client.ts'
import { createRedactor } from '../../../adapters/documents/redact/index.ts'
import { redactionsOf, releaseRedaction } from '../../../capabilities/redacting/index.ts'
import { reasonSentence } from '../../../capabilities/redaction/index.ts'
import { createApp } from '../../http/create-app.ts'
import { releaseContext } from '../../redacting-context.ts'

const NOW = '2026-03-02T02:00:00.000Z'
const clock = { now: new Date(NOW) }
const now = (): Date => clock.now
const FILE_NAME = `${NAME}举报材料.pdf`
const privacy = 'privacy'
const term = { kind: 'term', term: NAME, reason: privacy }
const plain = { strip: false, asPictures: false }

describeDatabase('第三十七条 区分处理的接口', (database) => {
  const lines: string[] = []
  const log = { level: 'debug' as const, destination: { write: (line: string) => void lines.push(line) } }
  const folder = sealedFolder()
  const start = async () => {
    const held = databaseServices(database())
    // Its children end with the suite: each engine has its own.
    const services = { ...held, redactor: createRedactor(), applying: { ...held.applying, files: folder.files } }
    const app = createApp(services, { version: 'test', now, log })
    const water = await services.organisations.add({
      ...{ name: '清源县水利局', code: 'qyx-slj', region: '清源县', level: 'county-department', parentCode: null },
      kind: 'department',
    })
    const staff = (...kinds: readonly GivenPost['kind'][]) =>
      signedIn(
        app,
        services,
        kinds.map((kind) => ({ kind, bodyId: water.id })),
        now,
      )
    return { services, app, water, staff, clerk: await staff('intake') }
  }
  let made: ReturnType<typeof start> | undefined
  const here = () => {
    made ??= start()
    return made
  }
  after(async () => {
    await (await made)?.app.close()
    await (await made)?.services.redactor.close()
    folder.drop()
  })

  const freshCase = async (): Promise<string> => {
    const { clerk } = await here()
    const done = await clerk.call('POST', '/requests', {
      ...{ body: 'qyx-slj', channel: 'in_person', arrivedOn: '2026-02-26', subject: '2025年度河道清淤工程招标文件' },
      applicants: [{ kind: 'naturalPerson', fields: { name: '赵一方', phone: '00000000000' } }],
      key: uuidv7(),
    })
    assert.equal(done.status, 201, JSON.stringify(done.body))
    return done.body.href
  }
  /** A case with a file in it, and a redaction of that file. */
  const begun = async (bytes: Uint8Array, name = FILE_NAME) => {
    const { clerk } = await here()
    const href = await freshCase()
    const { headers, payload } = formData(
      { name: 'purpose', value: 'information' },
      { name: 'key', value: uuidv7() },
      { name: 'file', value: bytes, filename: name },
    )
    const added = await clerk.call('POST', `${href}/files`, payload, headers)
    assert.equal(added.status, 201, JSON.stringify(added.body))
    const file: string = added.body.added
    const started = await clerk.call('POST', `${href}/redactions`, { file, key: uuidv7() })
    assert.equal(started.status, 201, JSON.stringify(started.body))
    return { href, file, at: started.body.href as string }
  }
  const save = (who: Browser, at: string, marks: readonly object[], after: number, options: object = plain) =>
    who.call('PUT', `${at}/marks`, { marks, options, after, key: uuidv7() })
  /** Asks, and lets the job do its work. */
  const released = async (at: string, after: number) => {
    const { clerk, services, water } = await here()
    const asked = await clerk.call('POST', `${at}/release`, { after, key: uuidv7() })
    assert.equal(asked.status, 200, JSON.stringify(asked.body))
    assert.equal(asked.body.state, 'releasing')
    const redactionId = at.split('/').at(-1) ?? ''
    await releaseRedaction(releaseContext(services, now), { bodyId: water.id, redactionId, sequence: after + 1 })
    return (await clerk.call('GET', at)).body
  }
  const bytesAt = async (who: Browser, url: string) => {
    const cookies = { gongkai_session: who.held.cookie ?? '' }
    const { statusCode, rawPayload, headers } = await (await here()).app.inject({ method: 'GET', url, cookies })
    return { status: statusCode, bytes: rawPayload, headers }
  }

  describe('PDF', () => {
    test('按词语和区域标记，生成公开件：入卷，里面没有被遮的内容，记录里也没有', async () => {
      const { clerk, services, water } = await here()
      const { href, at } = await begun(secretPdf())
      const { body: fresh } = await clerk.call('GET', at)
      assert.deepEqual([fresh.state, fresh.format, fresh.sheets], ['marking', 'pdf', [{ width: 595, height: 842 }]])
      const found = await clerk.call('POST', `${at}/search`, { terms: [NAME, '没有的词'] })
      assert.deepEqual(
        found.body.found.map(({ places }: { places: unknown[] }) => places.length),
        [2, 0],
      )
      const { body: findings } = await clerk.call('GET', `${at}/findings`)
      assert.deepEqual(
        findings.suggestions.map(({ label }: { label: string }) => label),
        ['身份证号码'],
      )
      assert.ok(!JSON.stringify(findings).includes(NUMBER))
      const [area] = findings.suggestions[0].areas
      const saved = await save(clerk, at, [term, { ...area, kind: 'rectangle', reason: privacy }], 0)
      assert.equal(saved.status, 200, JSON.stringify(saved.body))
      assert.deepEqual(saved.body.marks, [term, { kind: 'rectangle', ...area, reason: privacy }])
      const done = await released(at, 1)
      assert.equal(done.state, 'released', JSON.stringify(done.refusing))
      assert.deepEqual(
        done.release.marks.map(({ hits, pages }: { hits: number; pages: number[] }) => [hits, pages]),
        [
          [2, [1]],
          [1, [1]],
        ],
      )
      assert.match(done.release.sentence, /第三十七条.*个人隐私（.*第十五条）的 3 处（第 1 页）/)
      assert.ok(!JSON.stringify(done.release).includes(NAME))
      const { bytes, headers } = await bytesAt(clerk, done.release.copyHref)
      assert.deepEqual(bruteSearch(bytes, [NAME, NUMBER]), [])
      assert.ok(bruteSearch(secretPdf(), [NAME, NUMBER]).length > 0)
      assert.ok(bruteSearch(bytes, ['可以公开']).length > 0)
      assert.ok(!decodeURIComponent(String(headers['content-disposition'])).includes(NAME))
      const { body: files } = await clerk.call('GET', `${href}/files`)
      const copy = files.files.find(({ id }: { id: string }) => id === done.release.copyId)
      assert.deepEqual([copy.originLabel, copy.purpose], ['公开件', 'release'])
      const place = { bodyId: water.id, requestId: href.split('/').at(-1) ?? '' }
      const told = await redactionsOf(
        services.register,
        { ...services.register, redactions: services.redactions },
        place,
      )
      assert.ok(told.ok && told.value[0])
      assert.deepEqual([told.value[0].copyId, told.value[0].replaced], [copy.id, false])
      assert.equal(reasonSentence(told.value[0]), done.release.sentence)
    })

    test('每一处都要有理由：没有选的可以保存，不生成，并指出是第几处；选好再生成', async () => {
      const { clerk } = await here()
      const { at } = await begun(secretPdf())
      assert.equal((await save(clerk, at, [{ ...term, reason: null }], 0)).status, 200)
      const refused = await released(at, 1)
      assert.equal(refused.state, 'refused')
      assert.deepEqual(refused.refusing.marks, [1])
      assert.match(refused.refusing.message, /没有选理由/)
      assert.equal((await save(clerk, at, [term], 3)).body.state, 'marking')
    })

    test('残留检查发现同样的号码在别处露着：不放行，指出页和第几处标记，不重复内容', async () => {
      const { clerk } = await here()
      const { at } = await begun(secretPdf({ again: true }))
      const { body: findings } = await clerk.call('GET', `${at}/findings`)
      const [area] = findings.suggestions[0].areas
      await save(clerk, at, [term, { ...area, kind: 'rectangle', reason: privacy }], 0)
      const refused = await released(at, 1)
      assert.deepEqual([refused.state, refused.release, refused.refusing.marks], ['refused', null, [2]])
      assert.match(refused.refusing.places.join(), /第 1 页：页面文字（第 2 处标记）/)
      assert.ok(!JSON.stringify(refused.refusing).includes(NUMBER))
    })

    test('公开件生成以后不再修改；在此基础上重新处理，原公开件和记录都在', async () => {
      const { clerk, services, water } = await here()
      const { href, file, at } = await begun(secretPdf())
      await save(clerk, at, [term], 0)
      const first = await released(at, 1)
      const late = await save(clerk, at, [], 3)
      assert.equal(late.status, 409)
      assert.match(late.body.detail, /不再修改/)
      const again = await clerk.call('POST', `${href}/redactions`, { file, follows: first.id, key: uuidv7() })
      assert.equal(again.status, 201, JSON.stringify(again.body))
      const { body: second } = await clerk.call('GET', again.body.href)
      assert.deepEqual([second.follows, second.marks, second.state], [first.id, [term], 'marking'])
      const elsewhere = await clerk.call('POST', `${href}/redactions`, { file, key: uuidv7() })
      assert.deepEqual([elsewhere.status, /没有完成/.test(elsewhere.body.detail)], [409, true])
      const done = await released(again.body.href, 1)
      assert.equal(done.state, 'released')
      const place = { bodyId: water.id, requestId: href.split('/').at(-1) ?? '' }
      const told = await redactionsOf(
        services.register,
        { ...services.register, redactions: services.redactions },
        place,
      )
      assert.deepEqual(told.ok && told.value.map(({ id, replaced }) => [id, replaced]), [
        [first.id, true],
        [done.id, false],
      ])
      assert.equal((await bytesAt(clerk, first.release.copyHref)).status, 200)
    })

    test('两人同时标记：后保存的返回 409，说明他人办了什么；同一提交两次只记一步', async () => {
      const { clerk, staff } = await here()
      const other = await staff('handler')
      const { at } = await begun(secretPdf())
      const both = await Promise.all([save(clerk, at, [term], 0), save(other, at, [], 0)])
      assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409])
      assert.match(both.find(({ status }) => status === 409)?.body.detail, /他人已经办理了“保存标记”/)
      const body = { marks: [term], options: plain, after: 1, key: uuidv7() }
      const once = await clerk.call('PUT', `${at}/marks`, body)
      const twice = await clerk.call('PUT', `${at}/marks`, body)
      assert.deepEqual([once.status, twice.status, twice.body.steps.length], [200, 200, 2])
    })

    test('同一次生成被执行两遍：只有一份公开件入卷', async () => {
      const { clerk, services, water } = await here()
      const { href, at } = await begun(secretPdf())
      await save(clerk, at, [term], 0)
      await clerk.call('POST', `${at}/release`, { after: 1, key: uuidv7() })
      const asked = { bodyId: water.id, redactionId: at.split('/').at(-1) ?? '', sequence: 2 }
      const context = releaseContext(services, now)
      await Promise.all([releaseRedaction(context, asked), releaseRedaction(context, asked)])
      const { body } = await clerk.call('GET', at)
      assert.deepEqual(
        body.steps.map(({ kind }: { kind: string }) => kind),
        ['marked', 'asked', 'released'],
      )
      assert.equal((await clerk.call('GET', `${href}/files`)).body.files.length, 2)
    })

    test('要求生成以后岗位被收回的：不生成，说明原因', async () => {
      const { clerk, services, staff, water } = await here()
      const leaving = await staff('handler')
      const { at } = await begun(secretPdf())
      await save(clerk, at, [term], 0)
      await leaving.call('POST', `${at}/release`, { after: 1, key: uuidv7() })
      const context = releaseContext(services, now)
      const withoutPost: typeof context = {
        ...context,
        byOf: async (id) => {
          const by = await context.byOf(id)
          return { ...by, actor: { ...by.actor, posts: [] } }
        },
      }
      const asked = { bodyId: water.id, redactionId: at.split('/').at(-1) ?? '', sequence: 2 }
      await releaseRedaction(withoutPost, asked)
      const { body } = await clerk.call('GET', at)
      assert.equal(body.state, 'refused')
      assert.match(body.refusing.message, /岗位|权限/)
    })

    test('停止生成：正在生成的不再保存，也不入卷；生成时标记不能改', async () => {
      const { clerk, services, water } = await here()
      const { href, at } = await begun(secretPdf())
      await save(clerk, at, [term], 0)
      await clerk.call('POST', `${at}/release`, { after: 1, key: uuidv7() })
      assert.equal((await save(clerk, at, [], 2)).status, 409)
      const redactionId = at.split('/').at(-1) ?? ''
      const context = releaseContext(services, now)
      // Stopped while the copy is being made: the work on the file ends before the stop is asked for.
      const stopping = {
        ...context,
        redactor: {
          ...context.redactor,
          redact: async (...asked: Parameters<typeof context.redactor.redact>) => {
            const copy = await context.redactor.redact(...asked)
            const stopped = await clerk.call('POST', `${at}/stop`, { after: 2, key: uuidv7() })
            assert.equal(stopped.body.state, 'marking')
            return copy
          },
        },
      }
      await releaseRedaction(stopping, { bodyId: water.id, redactionId, sequence: 2 })
      assert.equal((await clerk.call('GET', at)).body.state, 'marking')
      assert.equal((await clerk.call('GET', `${href}/files`)).body.files.length, 1)
      await releaseRedaction(context, { bodyId: water.id, redactionId, sequence: 2 })
      assert.equal((await clerk.call('GET', at)).body.steps.length, 3)
    })
  })

  describe('查看原件', () => {
    test('先打开、记入审计链，才能看页面；本人的一天一条，另一个人另记；图像不缓存', async () => {
      const { clerk, services, staff, water } = await here()
      const { at } = await begun(secretPdf())
      const url = `/api/v1${at}/pages/1?width=595`
      const openings = async () =>
        (await services.audit.list({ bodyIds: [water.id], act: 'case-file.open', page: 1, size: 1 })).total
      const before = await openings()
      const page = await bytesAt(clerk, url)
      assert.deepEqual([page.status, page.headers['content-type']], [200, 'image/png'])
      assert.equal(page.headers['cache-control'], 'no-store')
      const { width, height } = decode(page.bytes)
      assert.deepEqual([width, height], [595, 842])
      assert.equal(await openings(), before)
      const other = await staff('handler')
      const unseen = await bytesAt(other, url)
      assert.deepEqual([unseen.status, JSON.parse(String(unseen.bytes)).title], [409, '没有办成'])
      for (let i = 0; i < 2; i++) assert.equal((await other.call('POST', `${at}/openings`)).status, 204)
      assert.equal(await openings(), before + 1)
      assert.equal((await bytesAt(other, url)).status, 200)
      clock.now = new Date('2026-03-03T02:00:00.000Z')
      const nextDay = await bytesAt(other, url)
      clock.now = new Date(NOW)
      assert.ok([401, 409].includes(nextDay.status))
      assert.equal((await bytesAt(clerk, url.replace('pages/1', 'pages/2'))).status, 404)
    })

    test('能看申请、不能拟制的，看不到原件和标记', async () => {
      const { staff } = await here()
      const { at } = await begun(secretPdf())
      const signer = await staff('signer')
      for (const path of ['', '/findings', '/pages/1'])
        assert.equal((await signer.call('GET', `${at}${path}`)).status, 403)
      assert.equal((await signer.call('POST', `${at}/openings`)).status, 403)
    })

    test('被遮的词语不进日志、网址，数据库里没有明文', async () => {
      const { clerk } = await here()
      const { at } = await begun(secretPdf())
      await clerk.call('POST', `${at}/search`, { terms: [NAME] })
      await save(clerk, at, [term], 0)
      await released(at, 1)
      assert.ok(lines.length > 0 && !lines.join('').includes(NAME))
      const rows = await database().sql.selectFrom('redaction_steps').selectAll().execute()
      assert.ok(rows.some(({ sealed }) => sealed !== null))
      assert.ok(!JSON.stringify(rows).includes(NAME) && !JSON.stringify(rows).includes(privacy))
    })
  })

  test('保管期限届满、案卷的密钥销毁以后：标记、记录和原件都打不开', async () => {
    const { clerk, services, water } = await here()
    const { href, at } = await begun(secretPdf())
    await save(clerk, at, [term], 0)
    const requestId = href.split('/').at(-1) ?? ''
    await services.register.applicants.dispose(water.id, requestId, { at: NOW, personId: clerk.person.id })
    await services.register.caseKeys.remove(water.id, requestId)
    const { status, body } = await clerk.call('GET', at)
    assert.deepEqual([status, /已经销毁/.test(body.detail)], [410, true])
    assert.equal((await clerk.call('GET', `${at}/pages/1`)).status, 410)
    assert.equal((await save(clerk, at, [], 1)).status, 410)
    assert.equal((await clerk.call('POST', `${at}/release`, { after: 1, key: uuidv7() })).status, 410)
    assert.equal(await services.register.caseKeys.find(water.id, requestId), undefined)
  })

  test('图片：框选的区域涂黑，拍摄信息去掉', async () => {
    const { clerk } = await here()
    const picture = plantedPicture(random(11), 1)
    const { at } = await begun(picture.bytes, '现场.jpg')
    const { body } = await clerk.call('GET', `${at}/findings`)
    assert.match(body.hidden.map((each: { words: string }) => each.words).join(), /拍摄信息/)
    const marks = picture.marks.map((mark) => {
      assert.ok(mark.kind === 'rectangle')
      const [left, top, right, bottom] = mark.box
      return { ...{ kind: 'rectangle', page: 1, reason: privacy }, left, top, right, bottom }
    })
    await save(clerk, at, marks, 0)
    const done = await released(at, 1)
    assert.equal(done.state, 'released', JSON.stringify(done.refusing))
    assert.match(done.release.stripped.join(), /拍摄信息/)
    const { bytes } = await bytesAt(clerk, done.release.copyHref)
    assert.deepEqual(bruteSearch(bytes, picture.secrets, picture.pixels), [])
  })

  describe('Word', () => {
    test('干净的文件直接放行', async () => {
      const { clerk } = await here()
      const { at } = await begun(plainWord(), '通知.docx')
      const { body } = await clerk.call('GET', `${at}/findings`)
      assert.deepEqual(body.hidden, [])
      assert.equal((await bytesAt(clerk, `/api/v1${at}/pages/1`)).status, 422)
      await save(clerk, at, [], 0)
      const done = await released(at, 1)
      assert.equal(done.state, 'released', JSON.stringify(done.refusing))
      assert.equal(done.release.sentence, '')
    })

    test('带修订、批注的：列出来，不选择清除就不放行；清除以后公开件里没有', async () => {
      const { clerk } = await here()
      const { at } = await begun(hiddenWord(), '通知.docx')
      const { body } = await clerk.call('GET', `${at}/findings`)
      const words = body.hidden.map((each: { words: string }) => each.words).join()
      assert.match(words, /批注 1 处/)
      assert.match(words, /修订痕迹/)
      await save(clerk, at, [], 0)
      const refused = await released(at, 1)
      assert.match(refused.refusing.places.join(), /修订痕迹/)
      await save(clerk, at, [], 3, { ...plain, strip: true })
      const done = await released(at, 4)
      assert.equal(done.state, 'released', JSON.stringify(done.refusing))
      assert.match(done.release.stripped.join(), /批注 1 处/)
      const { bytes } = await bytesAt(clerk, done.release.copyHref)
      assert.deepEqual(bruteSearch(bytes, [NAME]), [])
      assert.ok(bruteSearch(hiddenWord(), [NAME]).length > 0)
    })
  })

  test('别的格式不能处理；没有的材料、别件申请的处理找不到', async () => {
    const { clerk } = await here()
    const { at, href, file } = await begun(secretPdf())
    const other = await freshCase()
    assert.equal((await clerk.call('GET', `${other}/redactions/${at.split('/').at(-1)}`)).status, 404)
    assert.equal((await clerk.call('POST', `${other}/redactions`, { file, key: uuidv7() })).status, 404)
    const { body } = await clerk.call('GET', `${href}/redactions`)
    assert.deepEqual([body.files[0].name, body.files[0].notNow, body.items.length], [FILE_NAME, null, 1])
    const { headers, payload } = formData(
      { name: 'purpose', value: 'information' },
      { name: 'key', value: uuidv7() },
      { name: 'file', value: Buffer.from('只有文字'), filename: '说明.txt' },
    )
    const text = await clerk.call('POST', `${other}/files`, payload, headers)
    const started = await clerk.call('POST', `${other}/redactions`, { file: text.body.added, key: uuidv7() })
    assert.deepEqual([started.status, started.body.title], [422, '这份文件不能处理'])
    const list = await clerk.call('GET', `${other}/redactions`)
    assert.match(list.body.files[0].notNow, /另存为/)
    assert.deepEqual(list.body.items, [])
  })
})
