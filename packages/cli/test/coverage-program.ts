/** Every construct that coverage counts, twice where two of a kind could be mistaken for each other. */
export const program = {
  "crm.seq": `entity lead {
  id: text
  budget: money(USD)?
  rating: choice { Hot, Warm, Cold }?
  size: number?
  private grade: choice { A, B, C }?
  doNotEmail: bool
  seen: datetime?
}
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity phone yields connected
activity meeting yields held
exits Standard for lead {
  exit when doNotEmail as "opted out"
  goal when bpf.stage = Close
}
`,
  "main.seq": `use "./crm.seq"
sequence Main for lead {
  include Standard
  exit when bpf.stage = Qualify as "qualified"
  when budget > 1M USD -> {
    call: phone
    when call.connected -> meeting
  }
  else when budget > 5k USD -> email(template = "half")
  else when rating = Cold -> exit as "cold"
  match grade { A -> {}; B -> {}; missing -> phone; else -> {} }
  match size { 1, 2 -> {}; 3 -> meeting; missing -> {}; else -> email }
  split pitch { 50% -> email(template = "a"); 50% -> email(template = "b") }
  intro: email(template = "welcome")
  wait for intro.replied up to 3 days -> advance to Other else {
    set rating = Warm
    wait for intro.replied up to 1 day
  }
  repeat up to 3 times every 1 day { last: phone } until last.connected
  wait 2 days
}
sequence Other for lead {
  wait until seen
  repeat up to 2 times { meeting }
  when rating = Hot -> phone
}
`,
} as const;
