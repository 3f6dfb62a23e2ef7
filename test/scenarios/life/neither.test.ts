import { after, before, describe, test } from 'node:test'
import { inBrowser } from '../portal.ts'
import { ENDS } from './ends.ts'
import { live } from './live.ts'
import { type LifeWorld, openLife } from './world.ts'

describe('一件申请的一生：无法提供、不予处理、其他处理，从填写申请到归档，表三随之变动', inBrowser, () => {
  let world: LifeWorld
  before(async () => {
    world = await openLife('2026-03-02')
  })
  after(() => world?.close())

  for (const end of ENDS.filter(({ row }) => !/^(?:granted|partiallyGranted|denied)/.test(row)))
    test(end.title, () => live(world, end))
})
