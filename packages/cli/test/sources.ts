/** A small vocabulary. */
export const crm = `entity lead {
  budget: money(USD)?
  rating: Rating?
  doNotEmail: bool
  private notes: text?
  lastContact: datetime?
  owner: user?
}
entity user { name: text }
choice Rating { Hot, Warm, Cold }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity meeting(length: duration = 30 minutes) yields held
activity email(template: text = "default") yields sent, replied
`;

/** The line of the language's own introduction. */
export const bigDeal = `use "./crm.seq"
for lead
when budget > 1000000 -> meeting else email; exit when bpf.stage = Qualify
`;

/** Right, and with one warning: two equal steps side by side have no names. */
export const warned = `use "./crm.seq"
for lead
email
email
`;

/** Wrong in one place, with a fix. */
export const misspelt = `use "./crm.seq"
for lead
when budgt > 1000000 -> meeting else email
`;

export const lead = '{ "budget": 2000000, "doNotEmail": false }';
