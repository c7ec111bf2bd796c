// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IPoseidon} from "../interfaces/IPoseidon.sol";

/// @title CommitmentTree
/// @notice A Merkle tree of commitments with all of its nodes, so that any leaf changes without anybody giving siblings.
/// @dev Commitments and inner nodes are hashes by the same function, and Semaphore's circuit lets the prover say how long
/// its path is, up to a bound. In a tree of less levels than that bound, somebody could pass off the root of a tree of its
/// own as a commitment, and prove with each leaf of that. So this tree has exactly as many levels as the circuit allows.
///
/// Zero is a node without leaves below it, at each level: nobody knows two inputs that Poseidon hashes to zero.
library CommitmentTree {
    /// @dev The circuit's bound, of its keys for depth 16.
    uint256 internal constant DEPTH = 16;

    uint256 internal constant PLACES = 2 ** DEPTH;

    /// @dev The node at a level and place has key level · PLACES + place. The root's is {ROOT}.
    uint256 internal constant ROOT = DEPTH * PLACES;

    /// @param place Below {PLACES}.
    /// @param leaf Below the order of BN254's scalar field; zero to empty the place.
    /// @return node The root after that.
    function set(
        mapping(uint256 key => uint256 node) storage nodes,
        IPoseidon poseidon,
        uint256 place,
        uint256 leaf
    ) internal returns (uint256 node) {
        node = leaf;
        nodes[place] = node;
        for (uint256 level = 0; level < DEPTH; ++level) {
            uint256 sibling = nodes[level * PLACES + (place ^ 1)];
            if (node != 0 || sibling != 0) {
                node = place & 1 == 0 ? poseidon.hash([node, sibling]) : poseidon.hash([sibling, node]);
            }
            place >>= 1;
            nodes[(level + 1) * PLACES + place] = node;
        }
    }
}
