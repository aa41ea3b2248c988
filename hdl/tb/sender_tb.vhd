-- Bench of sender: replays rows computed by its Java twin.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity sender_tb is
  generic (
    CELLS : positive := 41;  -- cells
    MEMORY : boolean := true;  -- a register for each hemisphere
    VECTORS : string := "hdl/vectors/sender.csv"  -- rows to replay
  );
end entity;

architecture bench of sender_tb is
  signal clk : std_logic;
  signal row_in  : std_logic_vector(2 downto 0);
  signal row_out : std_logic_vector(40 downto 0);
  signal hem, valid, spike : std_logic;
  signal impulses : std_logic_vector(40 downto 0);
begin
  rows : entity work.replay
    generic map (ENTITY_NAME => "sender", VECTORS => VECTORS, IN_BITS => 3, OUT_BITS => 41)
    port map (clk => clk, stimulus => row_in, response => row_out);
  (hem, valid, spike) <= row_in;
  row_out <= impulses;

  dut : entity work.sender
    generic map (CELLS => CELLS, MEMORY => MEMORY)
    port map (clk => clk,
              hem => hem, valid => valid, spike => spike, impulses => impulses);
end architecture;
