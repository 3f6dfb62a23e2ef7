export { type DemoCounty, type DemoReport, demoCounty } from './county.ts'
