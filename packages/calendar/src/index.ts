export { calendar, createCalendar } from "./calendar.ts";
