export { demoCounty } from './county.ts'
export { fillDemoCounty } from './fill.ts'
