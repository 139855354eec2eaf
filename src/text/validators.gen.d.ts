// Generated from schemas/ by `npm run gen`. Do not edit.
import type { ErrorObject } from 'ajv';

interface Validator { (document: unknown): boolean; errors?: ErrorObject[] | null }
export const AccessPolicy: Validator;
export const Agreement: Validator;
export const Baseline: Validator;
export const Calendar: Validator;
export const ChangePolicy: Validator;
export const Channel: Validator;
export const Customer: Validator;
export const EquipmentStandard: Validator;
export const Estate: Validator;
export const Exposure: Validator;
export const Inventory: Validator;
export const Maintenance: Validator;
export const Procedure: Validator;
export const ServiceLevel: Validator;
export const Service: Validator;
export const Supplier: Validator;
export const Team: Validator;
export const Thresholds: Validator;
export const Waiver: Validator;
