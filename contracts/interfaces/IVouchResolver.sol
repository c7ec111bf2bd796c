// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {ISingleSchemaResolver} from "./ISingleSchemaResolver.sol";
import {IVouches} from "./IVouches.sol";

/// @title IVouchResolver
/// @notice EAS resolver of the vouch schema: "I know and trust this member", by anyone, about anyone else.
/// @dev Schema `uint8 weight`, revocable. The attestation's recipient is the member vouched for. It has to expire, at most
/// `Limits.VOUCH_MAX_SECONDS` after it was made: trust that nobody renews ends.
///
/// A voucher has one vouch for a member: a newer one takes the place of an older, whatever becomes of the older later.
/// A vouch of 0 is refused: "no trust" is what revoking says, and nobody could tell it from no vouch.
///
/// Anyone can vouch for anyone, so a vouch is worth what its voucher is: who reads them starts from accounts that it trusts
/// (a community's members, a web of trust's seeds).
interface IVouchResolver is IVouches, ISingleSchemaResolver {
    /// @notice A vouch was given, or took the place of the voucher's older one for this member.
    /// @param weight 1 to 100.
    /// @param until Unix seconds: from then on it no longer counts.
    event Vouched(address indexed voucher, address indexed member, bytes32 attestation, uint8 weight, uint40 until);

    /// @notice The voucher's vouch for this member was taken back. Revoking one that a newer replaced emits nothing.
    event VouchRevoked(address indexed voucher, address indexed member, bytes32 attestation);

    error VouchResolver_WeightOutOfRange(uint256 weight);
}
