export { folderStore } from './folder-store.ts'
export { outsideHeadsFile } from './outside-heads.ts'
