export { type DemoCounty, type DemoReport, demoCounty } from './county.ts'
export { type FillContext, fillDemoCounty } from './fill.ts'
