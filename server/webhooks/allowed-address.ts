import { BlockList, isIP } from 'node:net'

const family = (address: string) => isIP(address) === 6 ? 'ipv6' : 'ipv4'

function blocked(...subnets: readonly (readonly [net: string, prefix: number])[]): BlockList {
  const list = new BlockList()
  for (const [net, prefix] of subnets) list.addSubnet(net, prefix, family(net))
  return list
}

/** The office's own networks and this machine: called only where the setting says so. */
const own = blocked(['10.0.0.0', 8], ['172.16.0.0', 12], ['192.168.0.0', 16], ['100.64.0.0', 10], ['127.0.0.0', 8], ['::1', 128], ['fc00::', 7])
/** Never: machines' own services (such as a cloud's), nobody's addresses, and those of many. */
const never = blocked(
  ['0.0.0.0', 8], ['169.254.0.0', 16], ['192.0.0.0', 24], ['192.0.2.0', 24], ['198.18.0.0', 15], ['198.51.100.0', 24],
  ['203.0.113.0', 24], ['224.0.0.0', 3], ['::', 128], ['64:ff9b::', 96], ['64:ff9b:1::', 48], ['100::', 64], ['2001:db8::', 32],
  ['2002::', 16], ['fe80::', 10], ['ff00::', 8],
)

/** Whether a webhook may be told at this address. An address of IPv4 in the dress of IPv6 is what it is. */
export function isAllowed(address: string, isLan: boolean): boolean {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIP(bare) === 0 || never.check(bare, family(bare))) return false
  if (/^::ffff:/i.test(bare)) return false
  return isLan || !own.check(bare, family(bare))
}
