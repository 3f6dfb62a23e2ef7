import { constants, crc32, deflateRawSync } from 'node:zlib'

const MEGABYTE = 1024 * 1024
const CHUNK = 16 * MEGABYTE

/**
 * A zip with one deflated entry of zeros, without ever holding them: packed chunks can be strung together.
 * @param claimed size that the headers tell, where it is not the real one
 */
export function zipBomb(name: string, megabytes: number, claimed = megabytes * MEGABYTE): Uint8Array {
  const chunk = deflateRawSync(Buffer.alloc(CHUNK), { finishFlush: constants.Z_SYNC_FLUSH })
  const chunks: Buffer[] = Array.from({ length: Math.ceil((megabytes * MEGABYTE) / CHUNK) }, () => chunk)
  const packed = Buffer.concat([...chunks, deflateRawSync(Buffer.alloc(0))])
  const path = Buffer.from(name)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(crc32(Buffer.alloc(0)), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(claimed, 18)
  common.writeUInt16LE(path.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, packed])
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, Buffer.alloc(14), path])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}
