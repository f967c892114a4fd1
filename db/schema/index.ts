export * from "./audit";
export * from "./clinics";
export * from "./messages";
export * from "./patients";
export * from "./requests";
export * from "./staff";
export * from "./treatments";
export * from "./ultrasounds";
